import type { TFunction } from 'i18next'
import { formatCredit } from '../../../episode/credits/format-credit.ts'
import { type FactName, factsSchema } from '../../../episode/facts.ts'
import { CONSTRUCTS } from '../../../episode/formats/html/reading.ts'
import { formatClock } from '../../../episode/formats/html/speaker-to-hast.ts'
import type { ReceiptItem, ReceiptItemOf } from '../../../episode/receipt/receipt.ts'

export type ReceiptTexts = TFunction<['receipt', 'facts']>

/** What an import took a line for ("Titel", "Sprache: Deutsch"), or why it is not on the page. */
export function describeItem(item: ReceiptItem, t: ReceiptTexts, language: string): string {
  switch (item.kind) {
    case 'removed':
      return t(`receipt:reasons.${item.reason}`)
    case 'slot':
      return t(`receipt:slots.${item.slot}`)
    case 'heading':
      return t('receipt:heading', { level: item.level })
    case 'speech':
      return describeSpeech(item, t)
    case 'credit':
      return t('receipt:credit', { credit: formatCredit(item.credit, language) })
    case 'simplified': {
      const construct = CONSTRUCTS.find((name) => name === item.construct) ?? 'other'
      return t(`receipt:construct.${construct}`)
    }
    case 'fact':
      return factNames
        .filter((name) => isTold(item.facts[name]))
        .map((name) =>
          t('receipt:fact', {
            name: t(`facts:labels.${name}`),
            value: factText(name, item.facts[name], language),
          }),
        )
        .join(', ')
  }
}

function describeSpeech({ speaker, startMs }: ReceiptItemOf<'speech'>, t: ReceiptTexts): string {
  const time = startMs === null ? null : t('receipt:time', { time: formatClock(startMs) })
  return [speaker && t('receipt:speaker', { speaker }), time].filter(Boolean).join(', ')
}

const factNames = Object.keys(factsSchema.shape) as FactName[]

const isTold = (value: unknown): boolean =>
  value !== undefined && value !== null && String(value) !== ''

function factText(name: FactName, value: unknown, language: string): string {
  if (Array.isArray(value)) return new Intl.ListFormat(language).format(value.map(String))
  if (name !== 'language') return String(value)
  return new Intl.DisplayNames(language, { type: 'language' }).of(String(value)) ?? String(value)
}
