import type { Credit } from './credit.ts'
import {
  type CreditTemplate,
  type CreditTemplates,
  languageKey,
  ownTemplate,
  type TemplateField,
  type TemplatePart,
  usualTemplate,
} from './credit-template.ts'
import { isCreativeCommons } from './licences.ts'

/** What a shown piece of a credit is; an address is one that has no words to carry it. */
export type CreditField = TemplateField | 'creditLine' | 'sourceUrl' | 'licenseUrl'

/** A piece of a credit as it is shown. */
export interface CreditPart {
  text: string
  /** Where the piece leads: an http or https address, or nothing. */
  href: string | null
  /** What it says; null for the words and signs of the template. */
  field: CreditField | null
}

const SOURCE_LEAD = { de: 'Bildquelle: ', en: 'Image source: ' } as const

/**
 * A credit as one line of text: "Foto: Stroisch.eu/Canva.com, CC BY 4.0 (bearbeitet)". Lost: the links,
 * and what the template has no place for.
 * @param language BCP 47 tag of the page's language; other languages than German read in English
 * @param templates the show's wording
 * @returns '' for a credit without any words
 */
export function formatCredit(
  credit: Credit,
  language: string,
  templates?: CreditTemplates,
): string {
  return creditParts(credit, language, templates)
    .map((part) => part.text)
    .join('')
}

/**
 * A credit in pieces, so that each can be a link. The source's link is at the source; where no source is
 * shown, at the credit line, the creator or the title. An address without words to carry it is shown
 * itself. A Creative Commons licence is always shown with title, author and source, in this order.
 * @param language BCP 47 tag of the page's language
 * @param templates the show's wording
 * @returns [] for a credit without any words
 */
export function creditParts(
  credit: Credit,
  language: string,
  templates?: CreditTemplates,
): CreditPart[] {
  const own = ownTemplate(language, templates)
  const usual = usualTemplate(language)
  const isWordedByShow = own !== null && !isCreativeCommons(credit.license)
  const pieces = isWordedByShow ? piecesOf(credit, own) : []
  const parts = pieces.length > 0 ? pieces : piecesOf(credit, usual)
  if (parts.length === 0) return []
  const isSourceFirst = /^source/.test(parts.find(({ field }) => field !== null)?.field ?? '')
  const lead = own?.lead ?? (isSourceFirst ? SOURCE_LEAD[languageKey(language)] : usual.lead)
  return [sign(lead), ...parts, sign((own ?? usual).end)].filter(({ text }) => text !== '')
}

const sign = (text: string): CreditPart => ({ text, href: null, field: null })

function piecesOf(credit: Credit, template: CreditTemplate): CreditPart[] {
  const pieces: CreditPart[] = []
  for (const part of template.parts) {
    const shown = shownPart(part, credit)
    if (!shown) continue
    const { text, url, field, opening, closing } = shown
    const divider = pieces.length > 0 ? dividerOf(part, credit) : ''
    pieces.push(sign(divider + opening), { text, href: webAddress(url), field }, sign(closing))
  }
  return pieces
}

interface ShownPart {
  field: CreditField
  text: string
  url: string | null
  opening: string
  closing: string
}

/** What a part of the template shows of a credit; null for nothing. */
function shownPart(part: TemplatePart, credit: Credit): ShownPart | null {
  const { field, opening, closing } = part
  const bare = { opening: '', closing: '' }
  if (credit.creditLine && field !== 'license' && field !== 'note') {
    if (field !== 'creator') return null
    return { field: 'creditLine', text: credit.creditLine, url: credit.sourceUrl, ...bare }
  }
  const text = credit[field]
  const url = addressAt(field, credit)
  if (text) return { field, text, url, opening, closing }
  if (field === 'license' && credit.licenseUrl) {
    return { field: 'licenseUrl', text: credit.licenseUrl, url, ...bare }
  }
  if (field === 'source' && credit.sourceUrl && !credit.creator && !credit.title) {
    return { field: 'sourceUrl', text: credit.sourceUrl, url, ...bare }
  }
  return null
}

function addressAt(field: TemplateField, credit: Credit): string | null {
  if (field === 'license') return credit.licenseUrl
  const carrier = credit.source ? 'source' : credit.creator ? 'creator' : 'title'
  const isSourceAddress = field === 'source' && !credit.creator && !credit.title
  return field === carrier || isSourceAddress ? credit.sourceUrl : null
}

/** A slash inside a name would be read as the one between the names. */
function dividerOf({ field, divider }: TemplatePart, { creator, source }: Credit): string {
  const isSlash = field === 'source' && divider === '/'
  return isSlash && (creator?.includes('/') || source?.includes(' / ')) ? ' / ' : divider
}

/** The address when a browser may be sent there. */
function webAddress(url: string | null): string | null {
  return url && /^https?:\/\/\S+$/iu.test(url) ? url : null
}
