import type { PageDocument } from '../schema/schema.ts'
import type { Protection } from '../text-blocks/protection.ts'
import type { Hit } from './find-hits.ts'
import type { PageHit } from './find-in-page.ts'
import { replaceHits } from './replace-hits.ts'
import { type Replacement, replacementPieces } from './replacement.ts'

/** Whether a place may be changed: words of links when that is wanted, code and addresses never. */
export function isReplaceable(protectedBy: Protection | null, inLinks: boolean): boolean {
  return protectedBy === null || (inLinks && protectedBy === 'link')
}

/** The places of a page that are to be changed. @param left indexes of those that the person left out */
export function chosenHits(
  hits: readonly PageHit[],
  inLinks: boolean,
  left: ReadonlySet<number> = new Set(),
): PageHit[] {
  return hits.filter(
    ({ protectedBy }, index) => !left.has(index) && isReplaceable(protectedBy, inLinks),
  )
}

/**
 * The page with what each rule puts in its places.
 * @param hits places of this very page
 * @param replacements what takes the place of what each rule finds
 */
export function replaceInPage(
  page: PageDocument,
  hits: readonly Hit[],
  replacements: readonly Replacement[],
): PageDocument {
  const places = hits.map((hit) => {
    const pieces = replacementPieces(replacements[hit.rule] ?? [], hit)
    return { from: hit.from, to: hit.to, pieces }
  })
  return replaceHits(page, places)
}
