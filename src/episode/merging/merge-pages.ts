import { type FactName, factsSchema } from '../facts.ts'
import { createPicture, pageParts } from '../page.ts'
import { type PageDocument, schema } from '../schema/schema.ts'
import { mergeBodies } from './merge-bodies.ts'
import type { Choose, MergeDifference } from './merge-difference.ts'
import { mergeSlots, type Slots } from './merge-slots.ts'
import { mergeValues } from './merge-values.ts'
import { UNKNOWN } from './three-way.ts'

export interface MergedPages {
  /** The page with what both sides did. At a conflict without a choice it is mine. */
  page: PageDocument
  /** Where the two are not the same, in the order of the page; the facts stand last. */
  differences: MergeDifference[]
  /** Those of them that are conflicts without a choice. */
  conflicts: MergeDifference[]
  /** How many blocks, slots and values are as the other side has them and mine had not. */
  taken: number
}

const FACTS = Object.keys(factsSchema.shape) as FactName[]

/**
 * Merges two pages that both came from one: what only one side changed is taken, what both changed in
 * the same way too, and what they changed each in its own way is a conflict. Nothing that either side
 * wrote is left out of both page and conflicts. Whose page is called mine matters to the conflicts alone.
 * @param base the page that both came from; null when nobody knows it: every difference is a conflict then
 * @param choose what a person wants where the two differ
 */
export function mergePages(
  base: PageDocument | null,
  mine: PageDocument,
  theirs: PageDocument,
  choose: Choose = () => undefined,
): MergedPages {
  const facts = mergeValues(base ? base.attrs : UNKNOWN, mine.attrs, theirs.attrs, FACTS, choose)
  const slots = mergeSlots(base && slotsOf(base), slotsOf(mine), slotsOf(theirs), choose)
  const picture = mergeValues(
    base ? pictureOf(base) : UNKNOWN,
    pictureOf(mine),
    pictureOf(theirs),
    ['picture', 'credit'],
    choose,
  )
  const bodies = mergeBodies(base && blocksOf(base), blocksOf(mine), blocksOf(theirs), choose)
  const { title, lead, player, alt, caption } = slots.slots
  const coverAttrs = { ...(picture.values.picture as object), credit: picture.values.credit }
  const cover = createPicture('cover', coverAttrs, alt.textContent, caption.content)
  const parts = pageParts(mine)
  const body = bodies.blocks.length > 0 ? bodies.blocks : [schema.node('paragraph')]
  const page = schema.node('doc', facts.values, [
    title,
    cover.eq(parts.cover) ? parts.cover : cover,
    lead,
    player,
    schema.node('body', null, body),
  ])
  const differences = [slots, picture, bodies, facts].flatMap((part) => part.differences)
  const isTaken = ({ becomes }: MergeDifference) => becomes !== 'mine' && becomes !== null
  return {
    page,
    differences,
    conflicts: differences.filter(({ becomes }) => becomes === null),
    taken: differences.filter(isTaken).length + bodies.moved,
  }
}

function slotsOf(page: PageDocument): Slots {
  const { title, cover, lead, player } = pageParts(page)
  return { title, alt: cover.child(0), caption: cover.child(1), lead, player }
}

/** The cover's picture, whose file and size belong together, and its credit. */
function pictureOf(page: PageDocument): Record<string, unknown> {
  const { credit, ...picture } = pageParts(page).cover.attrs
  return { picture, credit }
}

const blocksOf = (page: PageDocument) => pageParts(page).body.children
