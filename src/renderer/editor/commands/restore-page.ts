import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { NodeJson } from '../../../episode/file/node-json.ts'
import { groupBlocks } from '../sections/group-page.ts'
import { bodyBlocks, findBody, hasSections } from '../sections/page-body.ts'
import { SECTION_LIMITS } from '../sections/section-limits.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Makes the page what it was in a version: facts, slots and text, as one step of undo. Blocks that are the
 * same stay the same nodes, so that it costs what differs.
 * @param page ProseMirror JSON of the headless schema
 * @throws RangeError when it does not fit the schema; nothing is changed then
 */
export function restorePage(page: NodeJson): EditorCommand {
  return ({ state, view, schema }) => {
    const { doc, tr } = state
    const parts = (page.content ?? []).map((part) => (part.type === 'body' ? null : part))
    const body = page.content?.find((part) => part.type === 'body')
    const blocks = (body?.content ?? []).map((block) => schema.nodeFromJSON(block))
    const slots = parts.flatMap((part) => (part ? [schema.nodeFromJSON(part)] : []))
    for (const node of [...slots, ...blocks]) node.check()
    restoreBody(tr, sharingBlocks(doc, blocks))
    restoreSlots(tr, slots)
    restoreFacts(tr, page.attrs ?? {})
    if (!tr.docChanged) return false
    tr.setSelection(TextSelection.atStart(tr.doc))
    view.dispatch(closeHistory(tr))
    return true
  }
}

/** The blocks to be, with those that are on the page already as they are there. */
function sharingBlocks(page: Node, blocks: readonly Node[]): Node[] {
  const { body } = findBody(page)
  const known = new Map([...bodyBlocks(body)].map((block) => [block.attrs.id, block]))
  return blocks.map((block) => {
    const same = known.get(block.attrs.id)
    return same?.eq(block) ? same : block
  })
}

/** Replaces the sections (on a flat page the blocks) from the first that differs to the last. */
function restoreBody(tr: Transaction, blocks: readonly Node[]): void {
  const { doc } = tr
  const { body, start } = findBody(doc)
  const groups = body.children
  const blocksOf = (group: Node) => (hasSections(doc) ? group.children : [group])
  const isSame = (group: Node, at: number) =>
    blocksOf(group).every((block, index) => blocks[at + index] === block)

  let first = 0
  let fromStart = 0
  while (first < groups.length && isSame(groups[first] as Node, fromStart)) {
    fromStart += blocksOf(groups[first] as Node).length
    first++
  }
  let end = groups.length
  let toEnd = blocks.length
  while (end > first) {
    const group = groups[end - 1] as Node
    const at = toEnd - blocksOf(group).length
    if (at < fromStart || !isSame(group, at)) break
    toEnd = at
    end--
  }
  if (first === end && fromStart === toEnd) return
  const sizeOf = (some: readonly Node[]) => some.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const from = start + sizeOf(groups.slice(0, first))
  const to = from + sizeOf(groups.slice(first, end))
  const changed = blocks.slice(fromStart, toEnd)
  const content = hasSections(doc) ? groupBlocks(changed, SECTION_LIMITS) : changed
  tr.replaceWith(from, to, Fragment.fromArray([...content]))
}

/** From the last to the first, so that none moves the next. */
function restoreSlots(tr: Transaction, slots: readonly Node[]): void {
  const { doc } = tr
  const places: { node: Node; pos: number }[] = []
  doc.forEach((node, pos) => {
    places.unshift({ node, pos })
  })
  for (const { node, pos } of places) {
    const slot = slots.find(({ type }) => type === node.type)
    if (slot && !slot.eq(node)) tr.replaceWith(pos, pos + node.nodeSize, slot)
  }
}

function restoreFacts(tr: Transaction, facts: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(facts)) {
    if (JSON.stringify(tr.doc.attrs[name]) !== JSON.stringify(value)) {
      tr.setDocAttribute(name, value)
    }
  }
}
