import type { EditorView } from '@tiptap/pm/view'
import type { PageContext } from '../page-context.ts'
import { isPicture } from '../queries/find-picture-at.ts'
import { findSlot } from '../queries/find-slot.ts'
import { getBlockDepth } from '../sections/page-body.ts'

/**
 * Takes files that were dropped (with their event) or pasted. A picture is meant for the picture slot
 * under the pointer or around the cursor, or else for a new figure in the body; anything else is for
 * the page's surroundings to judge.
 */
export function receiveFiles(
  view: EditorView,
  files: File[],
  drop: DragEvent | null,
  { onDropFiles }: PageContext,
): true {
  const [first] = files
  const isPictureFile = files.length === 1 && first?.type.startsWith('image/') === true
  drop?.preventDefault()
  onDropFiles(files, isPictureFile ? findTarget(view, drop) : null)
  return true
}

function findTarget(view: EditorView, drop: DragEvent | null): number | null {
  const { doc, selection } = view.state
  const element = drop?.target instanceof Element ? drop.target.closest('[data-picture]') : null
  const pointer = drop && view.posAtCoords({ left: drop.clientX, top: drop.clientY })
  const $pos = drop ? pointer && doc.resolve(pointer.pos) : selection.$from
  let target: number | null = null
  doc.descendants((node, pos) => {
    if (!isPicture(node)) return !node.isTextblock
    const isAround = !drop && selection.from > pos && selection.to < pos + node.nodeSize
    if (isAround || (element && view.nodeDOM(pos) === element)) target = pos
    return false
  })
  if (target !== null || !$pos || findSlot($pos)?.name !== 'body') return target
  const figure = view.state.schema.nodes.figure?.createAndFill()
  const depth = getBlockDepth($pos)
  const at = depth === null ? $pos.pos : $pos.after(depth)
  if (figure) view.dispatch(view.state.tr.insert(at, figure))
  return at
}
