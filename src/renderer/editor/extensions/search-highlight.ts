import type { EditorState, PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { getSearchMatchesBetween, type SearchMatch } from '../queries/get-search-matches.ts'
import { createPageRange } from './page-range.ts'
import { getSearch } from './search-state.ts'
import { visibleRange } from './visible-range.ts'

/** Names of the highlights in page.css. */
const MATCH = 'page-search'
const ACTIVE = 'page-search-active'

/**
 * Marks the places in sight that the search finds, and the selected one. Highlights change nothing in
 * the page's DOM, so they cost nothing per key and may follow the scrolling.
 */
export class SearchHighlight implements PluginView {
  readonly #view: EditorView
  #frame: number | undefined

  constructor(view: EditorView) {
    this.#view = view
    window.addEventListener('scroll', this.#plan, { capture: true, passive: true })
    window.addEventListener('resize', this.#plan, { passive: true })
  }

  update({ state }: EditorView, before: EditorState): void {
    if (state !== before) this.#plan()
  }

  destroy(): void {
    window.removeEventListener('scroll', this.#plan, { capture: true })
    window.removeEventListener('resize', this.#plan)
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    globalThis.CSS?.highlights?.delete(MATCH)
    globalThis.CSS?.highlights?.delete(ACTIVE)
  }

  readonly #plan = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined
      this.#draw()
    })
  }

  #draw(): void {
    const highlights = globalThis.CSS?.highlights
    if (!highlights || this.#view.isDestroyed) return
    const { state } = this.#view
    if (!getSearch(state)) {
      highlights.delete(MATCH)
      highlights.delete(ACTIVE)
      return
    }
    const { from, to } = state.selection
    const matches = getSearchMatchesBetween(state, ...visibleRange(this.#view))
    const isActive = (match: SearchMatch) => match.from === from && match.to === to
    const range = (match: SearchMatch) => createPageRange(this.#view, match)
    highlights.set(MATCH, new Highlight(...matches.filter((each) => !isActive(each)).map(range)))
    highlights.set(ACTIVE, new Highlight(...matches.filter(isActive).map(range)))
  }
}
