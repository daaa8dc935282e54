import type { Node } from '@tiptap/pm/model'
import type { FactName } from '../facts.ts'
import { pageFacts, pageParts } from '../page.ts'
import { Problem } from '../problem.ts'
import type { PageDocument } from '../schema/schema.ts'
import type { ExportedPage, ExportLoss, ExportOptions, ImportPage } from './format.ts'
import { Losses } from './losses.ts'
import { withoutLosses } from './named-losses.ts'

/** So many letters of a block show which one is meant. */
const SHOWN_LETTERS = 60

/**
 * Reads an export back, and compares it with its page (docs/decisions/0021-site-generators-are-presets.md).
 * @returns what came back otherwise and was not named by the export itself: nothing, unless there is a
 *   mistake in what writes or reads the format
 */
export function checkExport(
  page: PageDocument,
  { text, losses }: ExportedPage,
  { pictureUrl }: Pick<ExportOptions, 'pictureUrl'>,
  read: ImportPage,
): ExportLoss[] {
  const found = new Losses()
  try {
    const wanted = withoutLosses(page, losses, pictureUrl)
    const back = withoutLosses(read(text, () => '').page, [], (src) => encodeURI(src))
    if (!wanted.eq(back)) compare(wanted, back, found)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    found.add('not-read-back', {})
  }
  return found.list
}

function compare(wanted: PageDocument, back: PageDocument, found: Losses): void {
  const [facts, factsBack] = [pageFacts(wanted), pageFacts(back)]
  for (const name of Object.keys(facts) as FactName[]) {
    const [value, valueBack] = [facts[name], factsBack[name]]
    if (JSON.stringify(value) === JSON.stringify(valueBack)) continue
    found.add('fact-differs', { value: String(value ?? valueBack) })
  }
  const { body, ...slots } = pageParts(wanted)
  const { body: bodyBack, ...slotsBack } = pageParts(back)
  const slotList = Object.values(slots)
  for (const [at, slot] of Object.values(slotsBack).entries()) {
    const wantedSlot = slotList[at]
    if (wantedSlot && !wantedSlot.eq(slot)) addBlock(wantedSlot, slot, found)
  }
  compareBlocks(body.children, bodyBack.children, found)
}

/** Names the blocks between those that are the same at the beginning and at the end. */
function compareBlocks(wanted: readonly Node[], back: readonly Node[], found: Losses): void {
  let start = 0
  while (start < wanted.length && same(wanted[start], back[start])) start++
  let [end, endBack] = [wanted.length, back.length]
  while (end > start && endBack > start && same(wanted[end - 1], back[endBack - 1])) {
    end--
    endBack--
  }
  for (let at = start; at < Math.max(end, endBack); at++) {
    const [block, blockBack] = [wanted.slice(0, end)[at], back.slice(0, endBack)[at]]
    if (!same(block, blockBack)) addBlock(block, blockBack, found)
  }
}

const same = (block: Node | undefined, other: Node | undefined): boolean =>
  block !== undefined && other !== undefined && block.eq(other)

function addBlock(wanted: Node | undefined, back: Node | undefined, found: Losses): void {
  const words = wanted?.textContent || back?.textContent || '…'
  const isLong = words.length > SHOWN_LETTERS
  found.add('block-differs', { words: isLong ? `${words.slice(0, SHOWN_LETTERS)} …` : words })
}
