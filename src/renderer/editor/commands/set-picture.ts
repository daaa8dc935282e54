import type { Credit } from '../../../episode/credits/credit.ts'
import type { PictureFile } from '../../../ipc/contract.ts'
import { findPictureAt } from '../queries/find-picture-at.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Puts a picture into the cover or figure at `pos`, or takes it out (null). Alt text, caption and
 * credit stay: they may be meant for the new picture.
 */
export function setPicture(pos: number, file: PictureFile | null): EditorCommand {
  const { src, width, height } = file ?? { src: null, width: null, height: null }
  return setPictureAttributes(pos, { src, width, height })
}

/** Sets the credit of the cover or figure at `pos`; null takes it away. */
export function setCredit(pos: number, credit: Credit | null): EditorCommand {
  return setPictureAttributes(pos, { credit })
}

/** Says whether the cover or figure at `pos` only decorates. Its alt text stays. */
export function setDecorative(pos: number, decorative: boolean): EditorCommand {
  return setPictureAttributes(pos, { decorative })
}

function setPictureAttributes(pos: number, attributes: Record<string, unknown>): EditorCommand {
  return ({ state, view }) => {
    if (!findPictureAt(state.doc, pos)) return false
    const { tr } = state
    for (const [name, value] of Object.entries(attributes)) tr.setNodeAttribute(pos, name, value)
    view.dispatch(tr)
    return true
  }
}
