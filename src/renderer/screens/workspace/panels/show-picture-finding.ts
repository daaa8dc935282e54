import type { Editor } from '@tiptap/core'
import type { PictureFinding } from '../../../../episode/credits/check-pictures.ts'
import { goToAlt } from '../../../editor/commands/go-to-alt.ts'
import { findPicture } from '../../../editor/queries/picture-key.ts'
import { scrollToStart } from '../../../editor/views/scroll-page.ts'
import { openSide } from '../../../stores/panels.ts'

/** Goes to what a finding is about: the alt text in the page, or the picture's credit in its panel. */
export function showPictureFinding(editor: Editor, { check, figureId }: PictureFinding): void {
  const picture = findPicture(editor.state.doc, figureId)
  if (!picture) return
  if (check === 'alt-missing' || check === 'credit-in-alt') {
    goToAlt(picture.pos)(editor)
    return
  }
  scrollToStart(editor.view, picture.pos)
  openSide({ name: 'credit', figureId })
}
