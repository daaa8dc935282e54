import type { EditorState, PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { findingsBetween, type PlacedFinding } from '../queries/page-findings.ts'
import { whenTypingPauses } from '../typing-pause.ts'
import { createLiveRange } from './page-range.ts'
import { proofKey } from './proof-state.ts'
import { visibleRange } from './visible-range.ts'

/** Names of the highlights in page.css. */
const ERROR = 'page-proof-error'
const HINT = 'page-proof-hint'
const CURRENT = 'page-proof-current'

/** Underlines findings in sight. Highlights change nothing in the page's DOM, so they cost nothing per key. */
export class ProofHighlight implements PluginView {
  readonly #view: EditorView
  #frame: number | undefined

  constructor(view: EditorView) {
    this.#view = view
    window.addEventListener('scroll', this.#plan, { capture: true, passive: true })
    window.addEventListener('resize', this.#plan, { passive: true })
  }

  update({ state }: EditorView, before: EditorState): void {
    if (proofKey.getState(state) !== proofKey.getState(before)) this.#plan()
    // The browser moves the ranges with what is typed.
    else if (state.doc !== before.doc) whenTypingPauses(this.#plan)
  }

  destroy(): void {
    window.removeEventListener('scroll', this.#plan, { capture: true })
    window.removeEventListener('resize', this.#plan)
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    for (const name of [ERROR, HINT, CURRENT]) globalThis.CSS?.highlights?.delete(name)
  }

  readonly #plan = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined
      this.#draw()
    })
  }

  #draw(): void {
    const highlights = globalThis.CSS?.highlights
    const underlined = proofKey.getState(this.#view.state)
    if (!highlights || this.#view.isDestroyed || !underlined) return
    const { findings, current } = underlined
    const shown =
      findings.size === 0
        ? []
        : findingsBetween(this.#view.state.doc, findings, ...visibleRange(this.#view))
    const set = (name: string, wanted: (placed: PlacedFinding) => boolean) => {
      const ranges = shown.filter(wanted).map((place) => createLiveRange(this.#view, place))
      if (ranges.length > 0) highlights.set(name, new Highlight(...ranges))
      else highlights.delete(name)
    }
    set(ERROR, ({ finding }) => finding.severity === 'error')
    set(HINT, ({ finding }) => finding.severity !== 'error')
    set(CURRENT, ({ finding }) => finding.key === current)
  }
}
