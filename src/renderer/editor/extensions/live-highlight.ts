import type { EditorView } from '@tiptap/pm/view'
import { type Place, placeInDom } from './page-range.ts'

/**
 * One of the browser's highlights, by its name in page.css. Its ranges stay with their words while the text around
 * them is edited; what is marked already is not drawn again. Another page's highlight of that name is replaced, and
 * not taken away.
 */
export class LiveHighlight {
  readonly #name: string
  #ranges: readonly Range[] = []
  #highlight: Highlight | undefined

  constructor(name: string) {
    this.#name = name
  }

  show(view: EditorView, places: readonly Place[]): void {
    const ends = places.map((place) => placeInDom(view, place))
    const isMarked = ({ start, end }: (typeof ends)[number], index: number) => {
      const range = this.#ranges[index]
      return (
        range?.startContainer === start.node &&
        range.startOffset === start.offset &&
        range.endContainer === end.node &&
        range.endOffset === end.offset
      )
    }
    if (this.#isShown && ends.length === this.#ranges.length && ends.every(isMarked)) return
    this.clear()
    if (ends.length === 0) return
    this.#ranges = ends.map(({ start, end }) => {
      const range = view.dom.ownerDocument.createRange()
      range.setStart(start.node, start.offset)
      range.setEnd(end.node, end.offset)
      return range
    })
    this.#highlight = new Highlight(...this.#ranges)
    CSS.highlights.set(this.#name, this.#highlight)
  }

  clear(): void {
    if (this.#isShown) CSS.highlights.delete(this.#name)
    this.#ranges = []
    this.#highlight = undefined
  }

  get #isShown(): boolean {
    return this.#highlight !== undefined && CSS.highlights.get(this.#name) === this.#highlight
  }
}
