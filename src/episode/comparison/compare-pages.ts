import type { Node } from '@tiptap/pm/model'
import type { FactName } from '../facts.ts'
import { pageFacts, pageParts } from '../page.ts'
import type { PageDocument } from '../schema/schema.ts'
import { type Alignable, align } from './align.ts'
import { compareLines } from './compare-lines.ts'
import type { Change, ComparedBlock, ComparedFact, PageComparison } from './comparison.ts'
import { countWords } from './text-tokens.ts'

const SLOTS = ['title', 'cover', 'lead', 'player'] as const

/**
 * Two pages as one, with what came and what went: facts, the parts of the page, and the blocks of its body,
 * which are found again by their ids, then by their text.
 */
export function comparePages(before: PageDocument, after: PageDocument): PageComparison {
  const [earlier, later] = [pageParts(before), pageParts(after)]
  const slots = SLOTS.map((part) => compareBlock(part, earlier[part], later[part], false))
  const pairs = align(bodyBlocks(earlier.body), bodyBlocks(later.body))
  const blocks = pairs.map((pair) =>
    compareBlock('body', pair.before?.node, pair.after?.node, 'isMoved' in pair && pair.isMoved),
  )
  const all = [...slots, ...blocks]
  return {
    facts: compareFacts(before, after),
    blocks: all,
    insertedWords: wordsOf(all, 'inserted'),
    removedWords: wordsOf(all, 'removed'),
  }
}

/** A block of the body to be found again. Most are found by their ids, so the text is read when asked for. */
class BodyBlock implements Alignable {
  readonly id: string | null
  readonly type: string
  readonly node: Node

  constructor(node: Node) {
    this.id = node.attrs.id ?? null
    this.type = node.type.name
    this.node = node
  }

  get text(): string {
    return this.node.textContent
  }
}

const bodyBlocks = (body: Node): BodyBlock[] => body.children.map((block) => new BodyBlock(block))

function compareBlock(
  part: ComparedBlock['part'],
  before: Node | undefined,
  after: Node | undefined,
  isMoved: boolean,
): ComparedBlock {
  const lines = compareLines(before ?? null, after ?? null)
  const idOf = (node: Node | undefined): string | null => node?.attrs.id ?? null
  const change = changeOf(
    before,
    after,
    lines.every((line) => line.change === 'same'),
  )
  return { part, before: idOf(before), after: idOf(after), change, isMoved, lines }
}

function changeOf(before: Node | undefined, after: Node | undefined, isSame: boolean): Change {
  if (!before) return 'inserted'
  if (!after) return 'removed'
  return isSame ? 'same' : 'changed'
}

function compareFacts(before: PageDocument, after: PageDocument): ComparedFact[] {
  const [earlier, later] = [pageFacts(before), pageFacts(after)]
  const names = Object.keys(later) as FactName[]
  return names
    .map((name) => ({ name, before: earlier[name], after: later[name] }))
    .filter((fact) => JSON.stringify(fact.before) !== JSON.stringify(fact.after))
}

function wordsOf(blocks: readonly ComparedBlock[], change: 'inserted' | 'removed'): number {
  let count = 0
  for (const block of blocks) {
    for (const { runs } of block.change === 'same' ? [] : block.lines) {
      for (const run of runs) if (run.change === change) count += countWords(run.text)
    }
  }
  return count
}
