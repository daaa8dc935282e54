/** The parts of a credit that a template can place. */
export const TEMPLATE_FIELDS = ['title', 'creator', 'source', 'license', 'note'] as const
export type TemplateField = (typeof TEMPLATE_FIELDS)[number]

/** How a show words its credits, by the page's language. What is left out is worded as usual. */
export type CreditTemplates = { readonly [language in 'de' | 'en']?: string | undefined }

/** One part of a template with the signs that come and go with it. */
export interface TemplatePart {
  field: TemplateField
  /** Stands between this part and one that is shown before it. */
  divider: string
  /** Stand around its words whenever they are shown. */
  opening: string
  closing: string
}

export interface CreditTemplate {
  /** What every credit begins with. */
  lead: string
  parts: TemplatePart[]
  /** What every credit ends with. */
  end: string
}

/** The usual wording: title, author, source and licence, as Creative Commons wants them (TASL). */
const USUAL_TEMPLATES = {
  de: 'Foto: „{title}“ von {creator}/{source}, {license} ({note})',
  en: 'Photo: “{title}” by {creator}/{source}, {license} ({note})',
} as const

const FIELD = /\{(\w+)\}/
const OPENING = /[([„“‚‘«»"]$/u
const CLOSING = /^[)\]“”‘’«»"]/u

/**
 * Reads a template such as "Foto: {creator}/{source}". Words before the first part begin every credit;
 * a sign between two parts is shown when both are; brackets and quotation marks right around a part
 * come and go with it.
 * @returns null when it names an unknown part, one part twice, or no creator
 */
export function readTemplate(text: string): CreditTemplate | null {
  const [lead = '', ...pieces] = text.split(FIELD)
  const fields = pieces.filter((_, index) => index % 2 === 0)
  const isKnown = fields.every((field) => (TEMPLATE_FIELDS as readonly string[]).includes(field))
  if (!isKnown || new Set(fields).size < fields.length || !fields.includes('creator')) return null
  const literals = [lead, ...pieces.filter((_, index) => index % 2 === 1)]
  const parts = fields.map((field, index): TemplatePart => {
    const before = literals[index] ?? ''
    const opening = OPENING.exec(before)?.[0] ?? ''
    const withoutOpening = before.slice(0, before.length - opening.length)
    const closing = CLOSING.exec(literals[index + 1] ?? '')?.[0] ?? ''
    const inner = index === 0 ? withoutOpening : withoutOpening.replace(CLOSING, '')
    return { field: field as TemplateField, divider: index === 0 ? '' : inner, opening, closing }
  })
  const opening = parts[0]?.opening ?? ''
  return {
    lead: lead.slice(0, lead.length - opening.length),
    parts,
    end: (literals.at(-1) ?? '').replace(CLOSING, ''),
  }
}

/** Credits are worded in German, or in English for all other languages. */
export const languageKey = (language: string): 'de' | 'en' =>
  /^de\b/i.test(language) ? 'de' : 'en'

/** The usual template of a page's language: German, or English for all others. */
export function usualTemplate(language: string): CreditTemplate {
  return readTemplate(USUAL_TEMPLATES[languageKey(language)]) as CreditTemplate
}

/** The show's template for a page's language; null where it has none that can be read. */
export function ownTemplate(
  language: string,
  templates: CreditTemplates = {},
): CreditTemplate | null {
  const text = templates[languageKey(language)]
  return text === undefined ? null : readTemplate(text)
}
