import { checkUse, PICTURE_CHECKS } from '../../../episode/credits/check-pictures.ts'
import { type Credit, EMPTY_CREDIT } from '../../../episode/credits/credit.ts'
import type { LibraryPicture } from '../../../ipc/contract.ts'

/** What the pictures of a library can be chosen by. */
export const PICTURE_FILTERS = ['all', ...PICTURE_CHECKS, 'file-missing'] as const
export type PictureFilter = (typeof PICTURE_FILTERS)[number]
type Trouble = Exclude<PictureFilter, 'all'>

/** A picture, and what is wrong about any of its uses. */
export interface RankedPicture {
  picture: LibraryPicture
  troubles: ReadonlySet<Trouble>
}

/**
 * The pictures of a library, those with something wrong first, then by name.
 * @param today ISO 8601 calendar date where the person is
 * @param language BCP 47 tag for pages that name none
 */
export function rankPictures(
  pictures: readonly LibraryPicture[],
  today: string,
  language: string,
): RankedPicture[] {
  const order = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  return pictures
    .map((picture) => ({ picture, troubles: troublesOf(picture, today, language) }))
    .sort(
      (a, b) =>
        rankOf(a.troubles) - rankOf(b.troubles) || order.compare(a.picture.name, b.picture.name),
    )
}

function troublesOf(
  { uses, isMissing }: LibraryPicture,
  today: string,
  fallback: string,
): Set<Trouble> {
  const troubles = new Set<Trouble>(isMissing ? ['file-missing'] : [])
  let first: Credit | undefined
  for (const use of uses) {
    const found = checkUse(use, { today, language: use.language ?? fallback, first })
    for (const [check] of found) troubles.add(check)
    first ??= use.credit ?? EMPTY_CREDIT
  }
  return troubles
}

/** The lower, the more it matters. */
function rankOf(troubles: ReadonlySet<Trouble>): number {
  const order: readonly Trouble[] = [...PICTURE_CHECKS, 'file-missing'] satisfies PictureFilter[]
  const worst = order.findIndex((trouble) => troubles.has(trouble))
  return worst < 0 ? order.length : worst
}

/** The pictures that a person is looking for: with this trouble, and these words in name, credit or title. */
export function choosePictures(
  ranked: readonly RankedPicture[],
  filter: PictureFilter,
  search: string,
): RankedPicture[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return ranked.filter(({ picture, troubles }) => {
    if (filter !== 'all' && !troubles.has(filter)) return false
    const text = textOf(picture)
    return words.every((word) => text.includes(word))
  })
}

function textOf({ name, uses }: LibraryPicture): string {
  const texts = uses.flatMap(({ title, alt, credit }) => [
    title,
    alt,
    ...Object.values(credit ?? {}),
  ])
  return [name, ...texts].filter(Boolean).join('\n').toLowerCase()
}

/** How many pictures each choice has. */
export function countPictures(ranked: readonly RankedPicture[]): Record<PictureFilter, number> {
  const counts = PICTURE_FILTERS.map((filter) => [
    filter,
    choosePictures(ranked, filter, '').length,
  ])
  return Object.fromEntries(counts)
}
