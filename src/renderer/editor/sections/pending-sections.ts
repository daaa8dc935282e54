import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findBody } from './page-body.ts'

/** Sections that are drawn with the page itself: several screens. */
const DRAWN_AT_ONCE = 2

const PENDING = { isPending: true }

const pendingKey = new PluginKey<DecorationSet>('pendingSections')
const drawKey = 'drawSections'

/**
 * Leaves the sections of a long page undrawn until its first screen is painted (drawPendingSections
 * draws them then). What the selection comes to is drawn at once.
 */
export function createPendingSections(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: pendingKey,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, pendingAtFirst(doc)),
      apply: (tr, pending) => {
        if (pending === DecorationSet.empty) return pending
        const drawn: DrawnRange[] = tr.getMeta(drawKey) ?? []
        const { anchor, head, from, to } = tr.selection
        const points = tr.selectionSet ? [anchor, head, from, to] : []
        const left = pending.map(tr.mapping, tr.doc)
        return without(left, [...drawn, ...points.map((pos) => ({ from: pos, to: pos }))])
      },
    },
    props: { decorations: (state) => pendingKey.getState(state) },
  })
}

export interface DrawnRange {
  from: number
  to: number
}

/** Whether a section's view is to stay empty. */
export function isPending(decorations: readonly Decoration[]): boolean {
  return decorations.some(({ spec }) => spec === PENDING)
}

/** The sections that are not drawn yet, in their order. */
export function pendingSections(state: EditorState): readonly DrawnRange[] {
  return pendingKey.getState(state)?.find() ?? []
}

/** Lets sections be drawn. */
export function drawSections(tr: Transaction, sections: readonly DrawnRange[]): Transaction {
  return tr.setMeta(drawKey, sections)
}

function pendingAtFirst(doc: Node): Decoration[] {
  const { body, start } = findBody(doc)
  const pending: Decoration[] = []
  body.forEach((section, offset, index) => {
    if (index < DRAWN_AT_ONCE) return
    const from = start + offset
    pending.push(Decoration.node(from, from + section.nodeSize, {}, PENDING))
  })
  return pending
}

function without(pending: DecorationSet, ranges: readonly DrawnRange[]): DecorationSet {
  const drawn = ranges.flatMap(({ from, to }) => pending.find(from, to))
  return drawn.length > 0 ? pending.remove(drawn) : pending
}
