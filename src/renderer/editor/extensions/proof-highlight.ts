import type { Node } from '@tiptap/pm/model'
import type { EditorState, PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type AlteredRange, findAlteration } from '../queries/find-alteration.ts'
import { findingsBetween, type PlacedFinding } from '../queries/page-findings.ts'
import { whenTypingPauses } from '../typing-pause.ts'
import { LiveHighlight } from './live-highlight.ts'
import { proofKey } from './proof-state.ts'
import { visibleRange } from './visible-range.ts'

/** Underlines findings in sight. Highlights change nothing in the page's DOM, so they cost nothing per key. */
export class ProofHighlight implements PluginView {
  readonly #view: EditorView
  readonly #errors = new LiveHighlight('page-proof-error')
  readonly #hints = new LiveHighlight('page-proof-hint')
  readonly #current = new LiveHighlight('page-proof-current')
  readonly #altered = new LiveHighlight('page-altered')
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
    this.#clear()
  }

  #clear(): void {
    for (const marks of [this.#errors, this.#hints, this.#current, this.#altered]) marks.clear()
  }

  readonly #plan = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined
      this.#draw()
    })
  }

  #draw(): void {
    const view = this.#view
    const underlined = proofKey.getState(view.state)
    if (!globalThis.CSS?.highlights || view.isDestroyed || !underlined) return
    const { findings, current, altered } = underlined
    if (findings.size === 0 && altered.length === 0) {
      this.#clear()
      return
    }
    const { doc } = view.state
    const [from, to] = visibleRange(view)
    const found = findingsBetween(doc, findings, from, to)
    const isError = ({ finding }: PlacedFinding) => finding.severity === 'error'
    const isHint = (placed: PlacedFinding) => !isError(placed)
    const isCurrent = ({ finding }: PlacedFinding) => finding.key === current
    this.#errors.show(view, found.filter(isError))
    this.#hints.show(view, found.filter(isHint))
    this.#current.show(view, found.filter(isCurrent))
    const changed = altered.flatMap((alteration) => {
      const range = findAlteration(doc, alteration)
      return range && range.to >= from && range.from <= to ? [seen(range, doc)] : []
    })
    this.#altered.show(view, changed)
  }
}

/** Where words only went, a letter on either side shows it. */
function seen({ from, to }: AlteredRange, doc: Node): AlteredRange {
  if (from < to) return { from, to }
  const $from = doc.resolve(from)
  return { from: Math.max($from.start(), from - 1), to: Math.min($from.end(), to + 1) }
}
