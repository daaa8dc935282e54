import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Credit } from '../../credits/credit.ts'
import { creditParts } from '../../credits/format-credit.ts'
import type { ExportContext } from './export-context.ts'
import { foldLines } from './inline-to-hast.ts'

/**
 * A credit as it is shown, each of its names in an element of its own class, so that it can be read
 * back as data (credit-from-hast.ts). An address that is not of the web is a loss.
 * @returns null for a credit without any words
 */
export function creditToHast(credit: Credit | null, context: ExportContext): Element | null {
  if (!credit) return null
  const parts = creditParts(credit, context.language)
  if (parts.length === 0) return null
  const classes = partClasses(credit)
  const children = parts.map(({ text, href }): ElementContent => {
    const value = foldLines(text)
    const isNext = classes[0]?.text === text
    const className = isNext ? classes.shift()?.className : undefined
    if (href) return h('a', { className, href }, value)
    return className ? h('span', { className }, value) : { type: 'text', value }
  })
  const shown = new Set(parts.map((part) => part.href))
  for (const address of [credit.sourceUrl, credit.licenseUrl]) {
    if (address && !shown.has(address)) context.losses.add('unsafe-link', { address })
  }
  return h('span', { className: 'credit' }, children)
}

/** The parts that carry data, in the order in which formatCredit shows them. */
function partClasses(credit: Credit): { className: string; text: string }[] {
  const { creator, source, sourceUrl, license, licenseUrl, note } = credit
  const classes = [
    { className: 'creator', text: creator },
    source || creator
      ? { className: 'source', text: source }
      : { className: 'source-address', text: sourceUrl },
    license
      ? { className: 'license', text: license }
      : { className: 'license-address', text: licenseUrl },
    { className: 'note', text: note && `(${note})` },
  ]
  return classes.flatMap(({ className, text }) => (text ? [{ className, text }] : []))
}
