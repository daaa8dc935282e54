import type { Element } from 'hast'
import { type Credit, creditSchema } from '../../credits/credit.ts'
import { elementsOf, hasClass, textProperty } from './element.ts'
import { wordsOf } from './words.ts'

/** Reads a credit that credit-to-hast.ts wrote; null when the element holds none of its parts. */
export function creditFromHast(element: Element): Credit | null {
  const part = (name: string) => elementsOf(element).find((child) => hasClass(child, name))
  const text = (name: string) => {
    const found = part(name)
    return found ? (plainText(found) ?? wordsOf(found)) : null
  }
  const address = (name: string) => {
    const found = part(name)
    return found ? textProperty(found, 'href') : null
  }
  const source = text('source')
  const credit = creditSchema.parse({
    creator: text('creator'),
    source,
    sourceUrl: address('source') ?? text('source-address') ?? (source ? null : address('creator')),
    license: text('license'),
    licenseUrl: address('license') ?? text('license-address'),
    note: text('note')?.replace(/^\((.*)\)$/s, '$1') ?? null,
  })
  return Object.values(credit).some((value) => value !== null) ? credit : null
}

function plainText({ children }: Element): string | null {
  const [only] = children
  return children.length === 1 && only?.type === 'text' ? only.value : null
}
