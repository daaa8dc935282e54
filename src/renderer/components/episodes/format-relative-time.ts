const SECOND_MS = 1000

/** Steps from small to large; each is used up to the next. */
const UNITS: readonly [unit: Intl.RelativeTimeFormatUnit, lengthMs: number][] = [
  ['minute', 60 * SECOND_MS],
  ['hour', 3600 * SECOND_MS],
  ['day', 86_400 * SECOND_MS],
  ['week', 7 * 86_400 * SECOND_MS],
  ['month', 30.44 * 86_400 * SECOND_MS],
  ['year', 365.25 * 86_400 * SECOND_MS],
]

/** Costly to make, and wanted for every row of a list. */
const formats = new Map<string, Intl.RelativeTimeFormat>()

function formatOf(language: string): Intl.RelativeTimeFormat {
  const known = formats.get(language)
  if (known) return known
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  formats.set(language, format)
  return format
}

/**
 * A past moment in words relative to now: "jetzt", "vor 5 Minuten", "gestern", "last month". A moment
 * to come (another machine's clock is ahead) is now.
 * @param iso ISO 8601 date and time
 * @param language BCP 47 tag
 */
export function formatRelativeTime(iso: string, nowMs: number, language: string): string {
  const format = formatOf(language)
  const agoMs = nowMs - Date.parse(iso)
  const [unit, lengthMs] = UNITS.findLast(([, length]) => agoMs >= length) ?? ['second', SECOND_MS]
  if (unit === 'second') return format.format(0, 'second')
  return format.format(-Math.floor(agoMs / lengthMs), unit)
}
