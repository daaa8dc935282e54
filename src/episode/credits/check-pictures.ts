import type { Node } from '@tiptap/pm/model'
import type { PageDocument } from '../schema/schema.ts'
import { type Credit, EMPTY_CREDIT, isSameCredit } from './credit.ts'
import { formatCredit } from './format-credit.ts'
import { splitCaption } from './parse-credit.ts'

/** What can be wrong about a picture's words; each has a text in resources/locales (pictures.check). */
export const PICTURE_CHECKS = [
  'credit-missing',
  'rights-expired',
  'credits-differ',
  'alt-missing',
  'credit-in-alt',
] as const

export type PictureCheck = (typeof PICTURE_CHECKS)[number]

/** Something about one picture of a page that should be put right before the page is published. */
export interface PictureFinding {
  check: PictureCheck
  /** Block id of the figure; null for the cover. */
  figureId: string | null
  /** Path of the picture, relative to the episode's folder. */
  src: string
  /** The words that it is about: a date (rights-expired), a credit (credits-differ, credit-in-alt), or none. */
  words: string
}

/**
 * Looks at the cover and at all figures of a page, in its order. Slots without a picture are left alone.
 * @param today ISO 8601 calendar date where the person is; rights end with the day they name
 * @param language BCP 47 tag for a page that names none of its own: credits are worded in it
 */
export function checkPictures(
  page: PageDocument,
  today: string,
  language: string,
): PictureFinding[] {
  const findings: PictureFinding[] = []
  const credits = new Map<string, Credit>()
  page.descendants((node) => {
    const { src, id } = node.attrs
    if ((node.type.name === 'cover' || node.type.name === 'figure') && src) {
      const first = credits.get(src)
      const picture = { node, today, language: page.attrs.language ?? language, first }
      for (const check of PICTURE_CHECKS) {
        const words = FINDERS[check](picture)
        if (words !== null) findings.push({ check, figureId: id ?? null, src, words })
      }
      if (!first) credits.set(src, creditOf(node))
    }
    return !node.isTextblock
  })
  return findings
}

interface CheckedPicture {
  node: Node
  today: string
  language: string
  /** What the page credits the same file with further up. */
  first: Credit | undefined
}

/** Each says what a finding is about; null: nothing is wrong. */
const FINDERS: { readonly [C in PictureCheck]: (picture: CheckedPicture) => string | null } = {
  'credit-missing': ({ node, language }) =>
    formatCredit(creditOf(node), language) === '' ? '' : null,
  'rights-expired': ({ node, today }) => {
    const { validUntil } = creditOf(node)
    return validUntil !== null && validUntil < today ? validUntil : null
  },
  'credits-differ': ({ node, first, language }) =>
    first && !isSameCredit(first, creditOf(node)) ? formatCredit(first, language) : null,
  'alt-missing': ({ node }) => (!node.attrs.decorative && altOf(node) === '' ? '' : null),
  'credit-in-alt': ({ node }) => creditInAlt(altOf(node), creditOf(node)),
}

const creditOf = (picture: Node): Credit => picture.attrs.credit ?? EMPTY_CREDIT
const altOf = (picture: Node): string => picture.firstChild?.textContent.trim() ?? ''

/** A name alone can belong there: a picture can show who made it. */
function creditInAlt(alt: string, { creator, source, creditLine }: Credit): string | null {
  const split = splitCaption(alt)
  if (split) return split.cut.trim()
  const names = creator && source ? `${creator}/${source}` : null
  return [creditLine, names].find((words) => words && alt.includes(words)) ?? null
}
