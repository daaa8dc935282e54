import type { PageDocument } from '../schema/schema.ts'
import { blockText } from '../text-blocks/block-text.ts'
import { type Protection, protectionsIn } from '../text-blocks/protection.ts'
import { type Slot, textBlocks } from '../text-blocks/text-blocks.ts'
import { type FindHits, type Hit, mergeHits } from './find-hits.ts'
import { shiftHit } from './shift-hit.ts'

/** A place of a page that a rule found; its offsets are positions of the flat page. */
export interface PageHit extends Hit {
  slot: Slot
  /** Id of the nearest block around it that has one; null in title, cover, lead and player. */
  blockId: string | null
  protectedBy: Protection | null
  /** What was found, and the text around it, cut at borders of letters. */
  before: string
  found: string
  after: string
  /** What the groups of a pattern found, by number and by name. */
  groupTexts?: Record<string, string>
}

/**
 * The places of a page that some rules find, in their order: in title, alt texts, captions, lead, the player's
 * name and all blocks of the body. Credits, addresses of links, speakers and facts are no text.
 * @param onRule hears of each rule before its turn
 */
export function findInPage(
  page: PageDocument,
  finders: readonly FindHits[],
  onRule: (rule: number) => void = () => undefined,
): PageHit[] {
  const blocks = textBlocks(page)
  const texts = blocks.map(({ node }) => blockText(node))
  const byRule = finders.map((find, rule) => {
    onRule(rule)
    return texts.map(find)
  })
  return blocks.flatMap(({ node, start, slot, blockId }, at) => {
    const hits = mergeHits(byRule.map((hits) => hits[at] ?? []))
    const protections = protectionsIn(node, hits)
    const text = texts[at] ?? ''
    return hits.map((hit, index) => ({
      ...shiftHit(hit, start),
      ...{ slot, blockId },
      protectedBy: protections[index] ?? null,
      ...contextOf(text, hit),
    }))
  })
}

/** So many letters around a place tell where it is. */
const CONTEXT_LETTERS = 40

function contextOf(
  text: string,
  { from, to, groups }: Hit,
): Pick<PageHit, 'before' | 'found' | 'after' | 'groupTexts'> {
  const context = {
    before: text.slice(Math.max(0, from - CONTEXT_LETTERS), from).replace(/^[\uDC00-\uDFFF]/, ''),
    found: text.slice(from, to),
    after: text.slice(to, to + CONTEXT_LETTERS).replace(/[\uD800-\uDBFF]$/, ''),
  }
  if (!groups) return context
  const texts = Object.entries(groups).map(([key, range]) => [
    key,
    range ? text.slice(range.from, range.to) : '',
  ])
  return { ...context, groupTexts: Object.fromEntries(texts) }
}
