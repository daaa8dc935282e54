import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { BlockRun, PageChange } from '../../../episode/merging/page-change.ts'
import { findPart } from '../queries/find-part.ts'
import { blockStep } from '../sections/flat-steps.ts'
import { findBody, hasSections } from '../sections/page-body.ts'
import { SECTION } from '../sections/section-schema.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Does to the page what others did to it, as one edit that undo takes back. The cursor and what is
 * selected stay with their words. The change must be one of this very page.
 */
export function takeChange(change: PageChange): EditorCommand {
  return ({ state, view }) => {
    const { tr } = state
    takeRuns(tr, change.runs)
    takeSlots(tr, change.slots)
    for (const [name, value] of Object.entries(change.facts)) tr.setDocAttribute(name, value)
    if (!tr.docChanged) return false
    view.dispatch(closeHistory(tr))
    view.dispatch(closeHistory(view.state.tr))
    return true
  }
}

/** A block of the body, and the positions around it. */
interface Place {
  block: Node
  from: number
  to: number
  /** Whether it is the first or the last of those that stand together in a section. */
  isFirst: boolean
  isLast: boolean
}

/** From the last run to the first, so that none moves what the next one is about. */
function takeRuns(tr: Transaction, runs: readonly BlockRun[]): void {
  const places = runs.length > 0 ? placesOf(tr.doc) : []
  for (const { at, removed, inserted } of runs.toReversed()) {
    const doomed = places.slice(at, at + removed)
    const blocks = inserted.map((json) => tr.doc.type.schema.nodeFromJSON(json))
    if (removed === inserted.length) {
      doomed.toReversed().forEach(({ block, from }, index) => {
        const step = blockStep(block, blocks.at(-1 - index) ?? block, from)
        if (step) tr.step(step)
      })
    } else replaceRun(tr, places, at, doomed, blocks)
  }
}

function replaceRun(
  tr: Transaction,
  places: readonly Place[],
  at: number,
  doomed: readonly Place[],
  blocks: readonly Node[],
): void {
  const [first, last] = [doomed[0], doomed.at(-1)]
  const slice = new Slice(Fragment.fromArray([...blocks]), 0, 0)
  if (!first || !last) {
    const pos = places[at]?.from ?? places.at(-1)?.to ?? 0
    tr.step(new ReplaceStep(pos, pos, slice))
    return
  }
  // A section that loses all its blocks goes with them.
  const isWhole = blocks.length === 0 && first.isFirst && last.isLast && hasSections(tr.doc)
  const border = isWhole ? 1 : 0
  tr.step(new ReplaceStep(first.from - border, last.to + border, slice))
}

function placesOf(page: Node): Place[] {
  const { body, start } = findBody(page)
  const places: Place[] = []
  const add = (parent: Node, inside: number): void => {
    parent.forEach((block, offset, index) => {
      const from = inside + offset
      if (block.type.name === SECTION) add(block, from + 1)
      else {
        const [isFirst, isLast] = [index === 0, index === parent.childCount - 1]
        places.push({ block, from, to: from + block.nodeSize, isFirst, isLast })
      }
    })
  }
  add(body, start)
  return places
}

function takeSlots(tr: Transaction, slots: PageChange['slots']): void {
  for (const { slot, node } of slots) {
    const part = findPart(tr.doc, slot)
    const step = part && blockStep(part.node, tr.doc.type.schema.nodeFromJSON(node), part.pos)
    if (step) tr.step(step)
  }
}
