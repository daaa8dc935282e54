import type { Element } from 'hast'
import type { PastedMark, PastedStyle } from './pasted-blocks.ts'

const MARK_OF_TAG: Record<string, PastedMark> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  s: 's',
  strike: 's',
  del: 's',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

/** One declaration of an element's style attribute, read as text: a strict CSP leaves `.style` empty. */
export function styleOf({ properties }: Element, name: string): string {
  const style = typeof properties.style === 'string' ? properties.style : ''
  const found = style
    .split(';')
    .map((declaration) => declaration.split(':'))
    .findLast(([property]) => property?.trim().toLowerCase() === name)
  return found?.slice(1).join(':').trim().toLowerCase() ?? ''
}

/** The style of an element's text: what its tag and its declarations add to and take from the parent's. */
export function pastedStyle(element: Element, parent: PastedStyle): PastedStyle {
  const marks = new Set(parent.marks)
  const mark = MARK_OF_TAG[element.tagName]
  if (mark) marks.add(mark)
  const weight = styleOf(element, 'font-weight')
  if (/^(bold|bolder|[6-9]00)$/.test(weight)) marks.add('strong')
  if (/^(normal|[1-4]00)$/.test(weight)) marks.delete('strong')
  const slant = styleOf(element, 'font-style')
  if (/^(italic|oblique)/.test(slant)) marks.add('em')
  if (slant === 'normal') marks.delete('em')
  if (/line-through/.test(styleOf(element, 'text-decoration'))) marks.add('s')
  if (parent.isHeading) marks.delete('strong')
  const href = element.tagName === 'a' ? pastedHref(element.properties.href) : parent.href
  return { ...parent, marks, href }
}

const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igsh|igshid|_hs\w+|vero_\w+)$/i

/**
 * The address a pasted link leads to, without Google's detour and without what is there to track people.
 * @returns null for addresses that mean nothing outside their own page, and for those that run code
 */
export function pastedHref(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value.trim())) return null
  const url = new URL(value.trim())
  if (!['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) return null
  const target = url.searchParams.get('q')
  if (/(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' && target) {
    return pastedHref(target)
  }
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name))
  if (tracking.length === 0) return value.trim()
  for (const name of tracking) url.searchParams.delete(name)
  return url.href
}
