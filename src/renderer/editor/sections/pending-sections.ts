import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findBody } from './page-body.ts'

/** Sections that are drawn with the page itself: several screens. */
const DRAWN_AT_ONCE = 2

/** How a section stands on the screen. */
export interface SectionBox {
  heightPx: number
  isSeen: boolean
}

/** What the decoration of a pending section says: its height, where it was measured before. */
interface PendingSpec {
  isPending: true
  heightPx: number | undefined
}

const pendingKey = new PluginKey<DecorationSet>('pendingSections')
const drawKey = 'drawSections'
const boxesKey = 'sectionBoxes'

/**
 * Leaves the sections of a long page undrawn until its first screen is painted, and so those out of
 * sight that one transaction changes (tellBoxes); drawPendingSections draws them then. What the selection
 * comes to is drawn at once.
 */
export function createPendingSections(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: pendingKey,
    state: {
      init: (_config, { doc }) => pendingAtFirst(doc),
      apply: (tr, pending) => {
        const boxes: readonly SectionBox[] | undefined = tr.getMeta(boxesKey)
        if (pending === DecorationSet.empty && !boxes) return pending
        const mapped = pending.map(tr.mapping, tr.doc)
        const left = boxes ? withChanged(mapped, tr, boxes) : mapped
        const drawn: Decoration[] = tr.getMeta(drawKey) ?? []
        const { anchor, head } = tr.selection
        const isSelected = boxes || tr.selectionSet
        const selected = isSelected ? [anchor, head].flatMap((pos) => left.find(pos, pos)) : []
        return left.remove([...drawn, ...selected])
      },
    },
  })
}

/** The decorations of pending sections, for the view. A state without the plugin is that of a new page. */
export function pendingDecorations(state: EditorState): DecorationSet {
  return pendingKey.getState(state) ?? pendingAtFirst(state.doc)
}

/** What makes a section's view stay empty; null for one that is drawn. */
export function findPending(decorations: readonly Decoration[]): PendingSpec | null {
  return decorations.find(({ spec }) => spec.isPending)?.spec ?? null
}

/** The sections that are not drawn yet, in their order. */
export function pendingSections(state: EditorState): readonly Decoration[] {
  return pendingKey.getState(state)?.find() ?? []
}

/** Lets sections be drawn, in a transaction that changes nothing else. */
export function drawSections(tr: Transaction, sections: readonly Decoration[]): Transaction {
  return tr.setMeta(drawKey, sections)
}

/** Whether so many sections differ that what need not be done at once is better done later. */
export function changesManySections(before: Node, after: Node): boolean {
  if (before === after) return false
  const [old, now] = [findBody(before).body.children, findBody(after).body.children]
  const start = now.findIndex((section, index) => section !== old[index])
  if (start < 0) return false
  let end = 0
  while (end < now.length - start && now.at(-1 - end) === old.at(-1 - end)) end++
  return now.length - end - start > DRAWN_AT_ONCE
}

/**
 * Lets a transaction draw later what it changes out of sight.
 * @param boxes of all sections before it, in their order
 */
export function tellBoxes(tr: Transaction, boxes: readonly SectionBox[]): Transaction {
  return tr.setMeta(boxesKey, boxes)
}

function pendingAtFirst(doc: Node): DecorationSet {
  const pending = sectionsOf(doc).slice(DRAWN_AT_ONCE)
  return DecorationSet.create(
    doc,
    pending.map(({ from, to }) => decorate(from, to, undefined)),
  )
}

/** Marks the changed sections that are not seen. Where none came or went, each keeps its box. */
function withChanged(
  pending: DecorationSet,
  { before, doc }: Transaction,
  boxes: readonly SectionBox[],
): DecorationSet {
  const old = new Set(findBody(before).body.children)
  const stillPending = new Map(pending.find().map((each) => [each.from, each]))
  const sections = sectionsOf(doc)
  const areTheSame = sections.length === boxes.length
  const marked = sections.flatMap(({ node, from, to }, index) => {
    if (old.has(node)) return stillPending.get(from) ?? []
    const box = areTheSame ? boxes[index] : undefined
    return box?.isSeen ? [] : decorate(from, to, box?.heightPx)
  })
  return DecorationSet.create(doc, marked)
}

function sectionsOf(doc: Node): { node: Node; from: number; to: number }[] {
  const { body, start } = findBody(doc)
  let pos = start
  return body.children.map((node) => {
    const from = pos
    pos += node.nodeSize
    return { node, from, to: pos }
  })
}

function decorate(from: number, to: number, heightPx: number | undefined): Decoration {
  return Decoration.node(from, to, {}, { isPending: true, heightPx } satisfies PendingSpec)
}
