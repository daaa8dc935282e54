/** The calendar day (ISO 8601) that an instant, in milliseconds since 1970, falls on where the computer is. */
export function localDay(instantMs: number): string {
  const date = new Date(instantMs)
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
