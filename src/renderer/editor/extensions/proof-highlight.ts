import type { Node } from '@tiptap/pm/model'
import type { EditorState, PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type AlteredRange, findAlteration } from '../queries/find-alteration.ts'
import { findingsBetween, type PlacedFinding } from '../queries/page-findings.ts'
import { whenTypingPauses } from '../typing-pause.ts'
import { createLiveRange } from './page-range.ts'
import { proofKey } from './proof-state.ts'
import { visibleRange } from './visible-range.ts'

/** Names of the highlights in page.css. */
const ERROR = 'page-proof-error'
const HINT = 'page-proof-hint'
const CURRENT = 'page-proof-current'
const ALTERED = 'page-altered'

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
    for (const name of [ERROR, HINT, CURRENT, ALTERED]) globalThis.CSS?.highlights?.delete(name)
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
    const { findings, current, altered } = underlined
    if (findings.size === 0 && altered.length === 0) {
      for (const name of [ERROR, HINT, CURRENT, ALTERED]) highlights.delete(name)
      return
    }
    const { doc } = this.#view.state
    const [from, to] = visibleRange(this.#view)
    const shown = findingsBetween(doc, findings, from, to)
    const set = (name: string, places: readonly AlteredRange[]) => {
      const ranges = places.map((place) => createLiveRange(this.#view, place))
      if (ranges.length > 0) highlights.set(name, new Highlight(...ranges))
      else highlights.delete(name)
    }
    const found = (wanted: (placed: PlacedFinding) => boolean) => shown.filter(wanted)
    set(
      ERROR,
      found(({ finding }) => finding.severity === 'error'),
    )
    set(
      HINT,
      found(({ finding }) => finding.severity !== 'error'),
    )
    set(
      CURRENT,
      found(({ finding }) => finding.key === current),
    )
    set(
      ALTERED,
      altered.flatMap((alteration) => {
        const range = findAlteration(doc, alteration)
        return range && range.to >= from && range.from <= to ? [seen(range, doc)] : []
      }),
    )
  }
}

/** Where words only went, a letter on either side shows it. */
function seen({ from, to }: AlteredRange, doc: Node): AlteredRange {
  if (from < to) return { from, to }
  const $from = doc.resolve(from)
  return { from: Math.max($from.start(), from - 1), to: Math.min($from.end(), to + 1) }
}
