import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'

/**
 * Gives every block that an edit brings in a unique id: new ones, the second half of a split, pasted
 * and duplicated ones. Of two halves the one that keeps the words keeps the id. Only the changed range
 * is looked at, and that only where other blocks stand now than did; the whole page is searched for an
 * id's twin only when a block arrives that was not there before. The ids belong to the edit in the undo
 * history.
 */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, now) => assignIds(transactions, before, now),
    }),
  ],
})

interface Block {
  pos: number
  node: Node
}

function assignIds(
  transactions: readonly Transaction[],
  before: EditorState,
  now: EditorState,
): Transaction | null {
  if (hasSameIds(before.doc, now.doc)) return null
  const mapping = new Mapping(transactions.flatMap(({ mapping }) => mapping.maps))
  const range = changedRange(mapping)
  if (!range) return null
  const undo = mapping.invert()
  const known = new Set(
    blocksBetween(before.doc, undo.map(range.from, -1), undo.map(range.to)).map(idOf),
  )
  let blocks = blocksBetween(now.doc, range.from, range.to)
  const hasArrival = blocks.some((block) => idOf(block) && !known.has(idOf(block)))
  if (hasArrival) blocks = blocksBetween(now.doc, 0, now.doc.content.size)
  const { tr } = now
  for (const { pos } of blocksWithoutId(blocks)) {
    tr.setNodeAttribute(pos, 'id', crypto.randomUUID())
  }
  return tr.docChanged ? tr : null
}

/** Whether the same blocks stand in the same order. Nodes that both pages share are not looked into. */
function hasSameIds(before: Node, now: Node): boolean {
  if (before === now) return true
  if ('id' in now.attrs && (now.attrs.id === null || now.attrs.id !== before.attrs.id)) return false
  if (now.isTextblock && before.isTextblock) return true
  return (
    now.childCount === before.childCount &&
    now.children.every((child, index) => hasSameIds(before.child(index), child))
  )
}

/** The part of the new document, from its first to its last change. */
function changedRange({ maps }: Mapping): { from: number; to: number } | null {
  let from = Number.POSITIVE_INFINITY
  let to = -1
  for (const map of maps) {
    if (to >= 0) {
      from = map.map(from, -1)
      to = map.map(to)
    }
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      from = Math.min(from, newStart)
      to = Math.max(to, newEnd)
    })
  }
  return to >= 0 ? { from, to } : null
}

function blocksBetween(page: Node, from: number, to: number): Block[] {
  const blocks: Block[] = []
  page.nodesBetween(from, to, (node, pos) => {
    if ('id' in node.attrs) blocks.push({ node, pos })
    return !node.isTextblock
  })
  return blocks
}

function blocksWithoutId(blocks: readonly Block[]): Block[] {
  const owners = new Map<string, Block>()
  const without: Block[] = []
  for (const block of blocks) {
    const id = idOf(block)
    const owner = id ? owners.get(id) : undefined
    if (!id) without.push(block)
    else if (!owner) owners.set(id, block)
    else if (owner.node.content.size === 0 && block.node.content.size > 0) {
      without.push(owner)
      owners.set(id, block)
    } else without.push(block)
  }
  return without
}

function idOf({ node }: Block): string | null {
  return node.attrs.id
}
