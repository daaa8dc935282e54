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
        const left = pending.map(tr.mapping, tr.doc)
        const drawn: Decoration[] = tr.getMeta(drawKey) ?? []
        const { anchor, head } = tr.selection
        const selected = tr.selectionSet ? [anchor, head].flatMap((pos) => left.find(pos, pos)) : []
        return left.remove([...drawn, ...selected])
      },
    },
    props: { decorations: (state) => pendingKey.getState(state) },
  })
}

/** Whether a section's view is to stay empty. */
export function isPending(decorations: readonly Decoration[]): boolean {
  return decorations.some(({ spec }) => spec === PENDING)
}

/** The sections that are not drawn yet, in their order. */
export function pendingSections(state: EditorState): readonly Decoration[] {
  return pendingKey.getState(state)?.find() ?? []
}

/** Lets sections be drawn, in a transaction that changes nothing else. */
export function drawSections(tr: Transaction, sections: readonly Decoration[]): Transaction {
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
