import type { Element } from 'hast'
import { type Credit, creditSchema, EMPTY_CREDIT, isSameCredit } from '../../credits/credit.ts'
import type { CreditField } from '../../credits/format-credit.ts'
import { CREDIT_CLASSES, CREDIT_DATA } from './credit-names.ts'
import { elementsOf, hasClass, textProperty } from './element.ts'
import { wordsOf } from './words.ts'

/** Reads a credit that credit-to-hast.ts wrote; null when the element holds none of its parts. */
export function creditFromHast(element: Element): Credit | null {
  const part = (name: CreditField) =>
    elementsOf(element).find((child) => hasClass(child, CREDIT_CLASSES[name]))
  const text = (name: keyof Credit) => {
    const found = name === 'validUntil' ? undefined : part(name)
    return found ? (plainText(found) ?? wordsOf(found)) : textProperty(element, CREDIT_DATA[name])
  }
  const carriers = (['source', 'creditLine', 'creator', 'title'] as const).map(part)
  const linked = carriers.find((carrier) => carrier && textProperty(carrier, 'href'))
  const licence = part('license')
  const { data: credit } = creditSchema.safeParse({
    title: text('title'),
    creator: text('creator'),
    creditLine: text('creditLine'),
    source: text('source'),
    sourceUrl: linked ? textProperty(linked, 'href') : text('sourceUrl'),
    license: text('license'),
    licenseUrl: (licence && textProperty(licence, 'href')) ?? text('licenseUrl'),
    note: text('note'),
    validUntil: text('validUntil'),
  })
  return credit && !isSameCredit(credit, EMPTY_CREDIT) ? credit : null
}

function plainText({ children }: Element): string | null {
  const [only] = children
  return children.length === 1 && only?.type === 'text' ? only.value : null
}
