import { MARKERS } from '../text/generate-text.ts'
import { takeMeasured } from './page-probe.ts'
import type { Subject } from './subject.ts'

export interface Opening {
  /** Milliseconds from the click to the task after the frame that shows the first paragraph. */
  firstMs: number
  /** To the task after the first frame at whose begin it can be edited, too. */
  editableMs: number
  /** To the task after the first frame at whose begin the whole document is there. */
  wholeMs: number
}

/** Opens the document by a real click, and measures inside the page. */
export async function measureOpening(subject: Subject): Promise<Opening> {
  const { window, opener, editable, scroller, isPeer } = subject
  await window.evaluate(
    ({ editable, scroller, first, last, isPeer }) => {
      const root = () => document.querySelector(editable)
      const isFirstShown = () => {
        const blocks = [...(root()?.querySelectorAll('p, .cm-line') ?? [])].slice(0, 9)
        const block = blocks.find(({ textContent }) => textContent.startsWith(first))
        const shown = block?.getBoundingClientRect()
        const view = document.querySelector(scroller)?.getBoundingClientRect()
        return Boolean(shown && view && shown.top < view.bottom && shown.bottom > view.top)
      }
      const isEditable = () => isFirstShown() && !root()?.closest('[inert]')
      const isWhole = () => {
        if (isPeer) return peer.isBuilt()
        let end = root()
        while (end?.lastElementChild) end = end.lastElementChild
        return Boolean(end?.closest('p')?.textContent.startsWith(last))
      }
      pageProbe.measureFrom('click', isFirstShown, isEditable, isWhole)
    },
    { editable, scroller, isPeer, first: MARKERS.first, last: MARKERS.last },
  )
  await window.locator(opener).click()
  const measured = await takeMeasured(window)
  const [firstMs = Number.NaN, editableMs = Number.NaN, wholeMs = Number.NaN] = measured
  return { firstMs, editableMs, wholeMs }
}
