import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import type { Credit } from '../../credits/credit.ts'
import { type CreditPart, creditParts } from '../../credits/format-credit.ts'
import { isWebUrl } from '../safe-url.ts'
import { CREDIT_CLASSES, CREDIT_DATA } from './credit-names.ts'
import type { ExportContext } from './export-context.ts'
import { foldLines } from './inline-to-hast.ts'

/**
 * A credit as it is shown, each of its names in an element of its own class, so that it can be read
 * back as data (credit-from-hast.ts); what is not shown travels in attributes, where the export is read
 * back at all. An address that is not of the web is a loss.
 * @returns null for a credit without any words
 */
export function creditToHast(credit: Credit | null, context: ExportContext): Element | null {
  if (!credit) return null
  const parts = creditParts(credit, context.language, context.creditTemplates)
  const hidden = hiddenParts(credit, parts, context)
  const properties = context.carriesData ? hidden : {}
  if (parts.length === 0 && Object.keys(properties).length === 0) return null
  const children = parts.map(({ text, href, field }): ElementContent => {
    const value = foldLines(text)
    const className = field ? CREDIT_CLASSES[field] : undefined
    if (href) return h('a', { className, href }, value)
    return className ? h('span', { className }, value) : { type: 'text', value }
  })
  return h('span', { className: 'credit', ...properties }, children)
}

/** What of a credit is not shown, as attributes. */
function hiddenParts(
  credit: Credit,
  parts: readonly CreditPart[],
  { losses }: ExportContext,
): Properties {
  const shown = new Set<unknown>(parts.flatMap(({ field, href }) => [field, href]))
  const hidden: Properties = {}
  for (const [name, property] of Object.entries(CREDIT_DATA) as [keyof Credit, string][]) {
    const value = credit[name]
    if (!value || shown.has(name)) continue
    const isAddress = name === 'sourceUrl' || name === 'licenseUrl'
    if (isAddress && shown.has(value)) continue
    if (isAddress && !isWebUrl(value)) losses.add('unsafe-link', { address: value })
    else hidden[property] = foldLines(value)
  }
  return hidden
}
