import { findPictureAt } from '../queries/find-picture-at.ts'
import { gatherBlocks } from '../sections/gather-blocks.ts'
import type { EditorCommand } from './editor-command.ts'
import { setPicture } from './set-picture.ts'

/**
 * Takes the picture out of the cover or figure at `pos`. Of a slot that is empty already, a figure goes
 * altogether; the cover's slot stays in any case.
 */
export function removePicture(pos: number): EditorCommand {
  return (editor) => {
    const { state, view, schema } = editor
    const picture = findPictureAt(state.doc, pos)
    if (!picture) return false
    if (picture.attrs.src) return setPicture(pos, null)(editor)
    if (picture.type.name === 'cover') return false
    const paragraph = schema.nodes.paragraph?.create()
    const { tr } = state
    // Else it could seem to be the only block, being that of its section.
    gatherBlocks(tr, pos, pos + picture.nodeSize)
    const from = tr.mapping.map(pos)
    const isOnly = tr.doc.resolve(from).parent.childCount === 1
    if (isOnly && paragraph) tr.replaceWith(from, from + picture.nodeSize, paragraph)
    else tr.delete(from, from + picture.nodeSize)
    view.dispatch(tr.scrollIntoView())
    view.focus()
    return true
  }
}
