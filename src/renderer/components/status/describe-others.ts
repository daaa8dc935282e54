import type { TFunction } from 'i18next'
import type { OtherEditor } from '../../../ipc/contract.ts'

/** Who else has the episode open, in a sentence; the first of them by name, place and time. */
export function describeOthers(
  others: readonly OtherEditor[],
  t: TFunction<'app'>,
  language: string,
): string {
  const [first] = others
  if (!first) return ''
  const { machine, since } = first
  const person = first.person || t('others.somebody')
  const values = { person, machine, time: formatSince(new Date(since), new Date(), language) }
  return others.length > 1
    ? t('others.several', { ...values, count: others.length - 1 })
    : t('others.one', values)
}

/** The time, with the date where that is not today's. */
function formatSince(since: Date, now: Date, language: string): string {
  const isToday = since.toDateString() === now.toDateString()
  return new Intl.DateTimeFormat(language, {
    timeStyle: 'short',
    ...(!isToday && { dateStyle: 'medium' }),
  }).format(since)
}
