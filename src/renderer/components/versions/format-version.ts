import type { VersionEntry } from '../../../ipc/contract.ts'
import { startOfDay } from './group-by-day.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Words for days that have some; other days are told by their date. */
export interface DayWords {
  today: string
  yesterday: string
}

/** A day as the person would say it. @param language BCP 47 tag */
export function formatDay(dayMs: number, nowMs: number, language: string, words: DayWords): string {
  const today = startOfDay(nowMs)
  if (dayMs === today) return words.today
  // Not a day of 24 hours before: there are days of 23 and 25.
  if (dayMs === startOfDay(today - DAY_MS / 2)) return words.yesterday
  const isThisYear = new Date(dayMs).getFullYear() === new Date(nowMs).getFullYear()
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  })
  return format.format(dayMs)
}

/** The time of day of a version. */
export function formatTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(iso))
}

/** Day and time of a version, short. */
export function formatMoment(iso: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return format.format(new Date(iso))
}

/** A number of words more or fewer: "+12", "−3". */
export function formatWordChange(change: number, language: string): string {
  const format = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' })
  return format.format(change).replace('-', '−')
}

/** What a version is called where there is room for one line. */
export function versionTitle(
  entry: VersionEntry,
  kinds: Readonly<Record<VersionEntry['kind'], string>>,
  nobody: string,
): string {
  if (entry.name !== null) return entry.name
  return entry.kind === 'automatic' ? entry.author || nobody : kinds[entry.kind]
}
