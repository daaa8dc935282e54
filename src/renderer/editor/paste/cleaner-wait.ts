import type { EditorView } from '@tiptap/pm/view'
import { trustCleaned } from '../../trusted-html.ts'
import { loadPasteCleaner, pasteCleaner } from './paste-cleaner.ts'

/**
 * Holds back what is pasted or dropped before the cleaner is loaded. ProseMirror reads HTML at once, so
 * until then it is given none, and the event is sent again when the cleaner is there.
 */
export class CleanerWait {
  /** The HTML that ProseMirror was about to read. */
  #held: string | null = null

  /** For `transformPastedHTML`: clean HTML, or nothing yet. */
  clean = (html: string): string => {
    const clean = pasteCleaner()
    if (clean) return trustCleaned(clean(html))
    this.#held = html
    return ''
  }

  /** For `handlePaste`. @returns whether the paste is to come again, so that nothing is done now */
  holdPaste(view: EditorView, event: ClipboardEvent): boolean {
    const html = this.#held
    if (html === null) return false
    const again = new ClipboardEvent('paste', { clipboardData: copyOf(event.clipboardData) })
    this.#whenLoaded(view, () => view.pasteHTML(html, again))
    return true
  }

  /** For `handleDrop`: the same for what is dropped. */
  holdDrop(view: EditorView, event: DragEvent): boolean {
    if (this.#held === null) return false
    const { clientX, clientY, ctrlKey, altKey, shiftKey, metaKey } = event
    const again = new DragEvent('drop', {
      ...{ clientX, clientY, ctrlKey, altKey, shiftKey, metaKey },
      ...{ bubbles: true, cancelable: true, dataTransfer: copyOf(event.dataTransfer) },
    })
    this.#whenLoaded(view, () => view.dom.dispatchEvent(again))
    return true
  }

  #whenLoaded(view: EditorView, task: () => void): void {
    this.#held = null
    void loadPasteCleaner().then(() => view.isDestroyed || task())
  }
}

/** The browser takes an event's data away when the event is over. */
function copyOf(data: DataTransfer | null): DataTransfer {
  const copy = new DataTransfer()
  for (const type of data?.types ?? []) {
    if (type !== 'Files') copy.setData(type, data?.getData(type) ?? '')
  }
  for (const file of data?.files ?? []) copy.items.add(file)
  return copy
}
