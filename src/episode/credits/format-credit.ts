import type { Credit } from './credit.ts'

/** A piece of a credit as it is shown. */
export interface CreditPart {
  text: string
  /** Where the piece leads: an http or https address, or nothing. */
  href: string | null
}

const LEAD = {
  de: { creator: 'Foto: ', source: 'Bildquelle: ' },
  en: { creator: 'Photo: ', source: 'Image source: ' },
} as const

/**
 * A credit as one line of text: "Foto: Stroisch.eu/Canva.com, CC BY 4.0 (bearbeitet)". Lost: the links.
 * @param language BCP 47 tag of the page's language; other languages than German read in English
 * @returns '' for a credit without any words
 */
export function formatCredit(credit: Credit, language: string): string {
  return creditParts(credit, language)
    .map((part) => part.text)
    .join('')
}

/**
 * A credit in pieces, so that each can be a link. The source's link is at the source, or at the creator
 * when no source is named. An address without words to carry it is shown itself.
 * @param language BCP 47 tag of the page's language
 * @returns [] for a credit without any words
 */
export function creditParts(credit: Credit, language: string): CreditPart[] {
  const { creator, note } = credit
  const source = credit.source ?? (creator ? null : credit.sourceUrl)
  const license = credit.license ?? credit.licenseUrl
  if (!creator && !source && !license && !note) return []

  const lead = LEAD[/^de\b/i.test(language) ? 'de' : 'en']
  const parts: CreditPart[] = [
    { text: !creator && source ? lead.source : lead.creator, href: null },
  ]
  const add = (divider: string, text: string | null, url: string | null): void => {
    if (!text) return
    if (parts.length > 1 && divider) parts.push({ text: divider, href: null })
    parts.push({ text, href: webAddress(url) })
  }
  add('', creator, source ? null : credit.sourceUrl)
  add(needsSpace(creator, source) ? ' / ' : '/', source, credit.sourceUrl)
  add(', ', license, credit.licenseUrl)
  add(' ', note ? `(${note})` : null, null)
  return parts
}

/** A slash inside a name would be read as the one between the names. */
const needsSpace = (creator: string | null, source: string | null): boolean =>
  Boolean(creator?.includes('/') || source?.includes(' / '))

/** The address when a browser may be sent there. */
function webAddress(url: string | null): string | null {
  return url && /^https?:\/\/\S+$/iu.test(url) ? url : null
}
