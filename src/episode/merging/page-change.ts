import type { Node } from '@tiptap/pm/model'
import { longestRise } from '../comparison/longest-rise.ts'
import type { Facts } from '../facts.ts'
import type { NodeJson } from '../file/node-json.ts'
import { pageParts } from '../page.ts'
import type { PageDocument } from '../schema/schema.ts'
import { isSameValue } from './three-way.ts'

export const CHANGED_SLOTS = ['title', 'cover', 'lead', 'player'] as const
export type ChangedSlot = (typeof CHANGED_SLOTS)[number]

/** Blocks of the body that others take the place of. */
export interface BlockRun {
  /** Index of the first, in the body before any run was changed. */
  at: number
  removed: number
  /** ProseMirror JSON. */
  inserted: NodeJson[]
}

/** What leads from one page to another, as plain data: facts, slots and blocks that differ. */
export interface PageChange {
  facts: Partial<Facts>
  slots: { slot: ChangedSlot; node: NodeJson }[]
  /** In the order of the page. */
  runs: BlockRun[]
}

/**
 * The change between two pages. It costs what differs: blocks that both pages share are not looked into,
 * so `after` is best made of the nodes of `before`.
 */
export function pageChange(before: PageDocument, after: PageDocument): PageChange {
  const [parts, now] = [pageParts(before), pageParts(after)]
  const facts = Object.entries(after.attrs).filter(
    ([name, value]) => !isSameValue(before.attrs[name], value),
  )
  const slots = CHANGED_SLOTS.filter((slot) => !parts[slot].eq(now[slot]))
  return {
    facts: Object.fromEntries(facts),
    slots: slots.map((slot) => ({ slot, node: now[slot].toJSON() })),
    runs: blockRuns(parts.body.children, now.body.children),
  }
}

/** True when a change changes nothing. */
export function isEmptyChange({ facts, slots, runs }: PageChange): boolean {
  return Object.keys(facts).length + slots.length + runs.length === 0
}

function blockRuns(before: readonly Node[], after: readonly Node[]): BlockRun[] {
  const places = new Map(before.map((block, index) => [block, index]))
  const shared = after.flatMap((block, index) => {
    const at = places.get(block)
    return at === undefined ? [] : [{ at, index }]
  })
  const kept = longestRise(shared.map(({ at }) => at))
  const anchors = kept.flatMap((index) => shared[index] ?? [])
  const runs: BlockRun[] = []
  let last = { at: -1, index: -1 }
  for (const anchor of [...anchors, { at: before.length, index: after.length }]) {
    const removed = anchor.at - last.at - 1
    const inserted = after.slice(last.index + 1, anchor.index).map((block) => block.toJSON())
    if (removed > 0 || inserted.length > 0) runs.push({ at: last.at + 1, removed, inserted })
    last = anchor
  }
  return runs
}
