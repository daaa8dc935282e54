import type { PageDocument } from '../schema/schema.ts'
import { type Credit, EMPTY_CREDIT, isSameCredit } from './credit.ts'
import { formatCredit } from './format-credit.ts'
import { splitCaption } from './parse-credit.ts'
import { type PictureUse, pictureUses } from './picture-uses.ts'

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
  const credits = new Map<string, Credit>()
  return pictureUses(page).flatMap((use) => {
    const first = credits.get(use.src)
    if (!first) credits.set(use.src, use.credit ?? EMPTY_CREDIT)
    const { figureId, src } = use
    return checkUse(use, { today, language: page.attrs.language ?? language, first }).map(
      ([check, words]) => ({ check, figureId, src, words }),
    )
  })
}

export interface CheckedBeside {
  /** ISO 8601 calendar date where the person is. */
  today: string
  /** BCP 47 tag of the language that credits are worded in. */
  language: string
  /** What the same file is credited with where it was met first; undefined: it was not met before. */
  first: Credit | undefined
}

/** What is wrong about one use of a picture, each with the words that it is about. */
export function checkUse(
  use: PictureUse,
  beside: CheckedBeside,
): [check: PictureCheck, words: string][] {
  return PICTURE_CHECKS.flatMap((check): [PictureCheck, string][] => {
    const words = FINDERS[check](use, beside)
    return words === null ? [] : [[check, words]]
  })
}

type Finder = (use: PictureUse, beside: CheckedBeside) => string | null

/** Each says what a finding is about; null: nothing is wrong. */
const FINDERS: { readonly [C in PictureCheck]: Finder } = {
  'credit-missing': (use, { language }) =>
    formatCredit(creditOf(use), language) === '' ? '' : null,
  'rights-expired': (use, { today }) => {
    const { validUntil } = creditOf(use)
    return validUntil !== null && validUntil < today ? validUntil : null
  },
  'credits-differ': (use, { first, language }) =>
    first && !isSameCredit(first, creditOf(use)) ? formatCredit(first, language) : null,
  'alt-missing': ({ alt, decorative }) => (!decorative && alt.trim() === '' ? '' : null),
  'credit-in-alt': (use) => creditInAlt(use.alt.trim(), creditOf(use)),
}

const creditOf = ({ credit }: PictureUse): Credit => credit ?? EMPTY_CREDIT

/** A name alone can belong there: a picture can show who made it. */
function creditInAlt(alt: string, { creator, source, creditLine }: Credit): string | null {
  const split = splitCaption(alt)
  if (split) return split.cut.trim()
  const names = creator && source ? `${creator}/${source}` : null
  return [creditLine, names].find((words) => words && alt.includes(words)) ?? null
}
