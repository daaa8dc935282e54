/**
 * A calendar date in words ("24. November 2026").
 * @param date ISO 8601 calendar date
 * @param language BCP 47 tag; where it is none, the date stays as it is
 */
export function formatDate(date: string, language: string): string {
  try {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    return format.format(new Date(date))
  } catch (error) {
    if (error instanceof RangeError) return date
    throw error
  }
}
