/**
 * When something began, as a person says it.
 * @param since ISO 8601, out of a file: what is no time is shown as it stands there
 * @param language BCP 47
 */
export function formatSince(since: string, language: string): string {
  const ms = Date.parse(since)
  if (Number.isNaN(ms)) return since
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(ms)
}
