import type { Node } from '@tiptap/pm/model'
import { isSameBlock } from '../../episode/merging/same-block.ts'
import { pageParts } from '../../episode/page.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'

/**
 * Of the pages that an episode once had, the one that two pages both came from. Which one it was, nobody
 * has written down. It must not be one that only one side came from: what that side had done by then
 * would count as taken back by the other. So a page in which a part is as one side has it, while the other
 * side has it rather as it was still earlier, is passed over. Of the rest it is the nearest to both sides;
 * among equals the oldest, with which more is a conflict and less is taken for granted.
 * @param earlier newest first
 * @returns null when there is none
 */
export function chooseBase(
  earlier: readonly PageDocument[],
  mine: PageDocument,
  theirs: PageDocument,
): PageDocument | null {
  const pages = earlier.map((page) => ({ page, parts: partsOf(page) }))
  const [own, other] = [partsOf(mine), partsOf(theirs)]
  const differing = keysOf(own, other).filter((key) => !isSameAt(key, own, other))
  let best: { page: PageDocument; distance: number } | null = null
  for (const [index, { page, parts }] of pages.entries()) {
    const older = pages.slice(index + 1).map((each) => each.parts)
    const isOneSided = differing.some((key) => {
      if (isSameAt(key, parts, own)) return isRatherEarlier(key, other, parts, older)
      return isSameAt(key, parts, other) && isRatherEarlier(key, own, parts, older)
    })
    if (isOneSided) continue
    const distance = distanceOf(parts, own) + distanceOf(parts, other)
    if (!best || distance <= best.distance) best = { page, distance }
  }
  return best?.page ?? null
}

type Parts = ReadonlyMap<string, Node>

/** Title, cover, lead and player, and the blocks that have an id. */
function partsOf(page: PageDocument): Parts {
  const { body, ...slots } = pageParts(page)
  const parts = new Map(Object.entries(slots))
  for (const block of body.children) if (block.attrs.id) parts.set(`id ${block.attrs.id}`, block)
  return parts
}

const keysOf = (some: Parts, others: Parts): string[] => [
  ...new Set([...some.keys(), ...others.keys()]),
]

const isSameAt = (key: string, some: Parts, others: Parts): boolean =>
  isSameBlock(some.get(key) ?? null, others.get(key) ?? null)

function isRatherEarlier(key: string, side: Parts, later: Parts, older: readonly Parts[]): boolean {
  const [part, then] = [side.get(key) ?? null, later.get(key) ?? null]
  return older.some((each) => comesFromEarlier(part, each.get(key) ?? null, then))
}

/** Whether a part is made of what it was earlier rather than of what it was later. */
function comesFromEarlier(part: Node | null, earlier: Node | null, later: Node | null): boolean {
  if (isSameBlock(earlier, later)) return false
  // What is gone may have gone at any time; what is there cannot come from where it was not.
  if (!part || !later) return true
  if (!earlier) return false
  const [words, before, after] = [wordsOf(part), wordsOf(earlier), wordsOf(later)]
  const agreement = (wanted: Set<string>, unwanted: Set<string>) =>
    [...wanted].filter((word) => !unwanted.has(word) && words.has(word)).length +
    [...unwanted].filter((word) => !wanted.has(word) && !words.has(word)).length
  return agreement(before, after) >= agreement(after, before)
}

const wordsOf = (part: Node | null): Set<string> => new Set(part?.textContent.split(/\s+/))

const distanceOf = (from: Parts, to: Parts): number =>
  keysOf(from, to).filter((key) => !isSameAt(key, from, to)).length
