import type { Terminal } from '../terminal.ts'

const BAR_COLUMNS = 24
/** Often enough to be seen moving. */
const MIN_INTERVAL_MS = 80

const CLEAR_LINE = '\r\x1b[2K'

/** A bar at the bottom of a terminal that says how far a run is. Elsewhere it says nothing. */
export class ProgressBar {
  readonly #terminal: Terminal
  #shownAtMs = Number.NEGATIVE_INFINITY
  #isShown = false

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  show({ done, total }: { done: number; total: number }, label: string): void {
    const { messageColumns: columns, writeError } = this.#terminal
    const nowMs = performance.now()
    if (columns === null || total < 2 || nowMs - this.#shownAtMs < MIN_INTERVAL_MS) return
    const full = Math.round((BAR_COLUMNS * done) / total)
    const bar = `${'█'.repeat(full)}${'░'.repeat(BAR_COLUMNS - full)}`
    // A line that is full would break.
    const line = `${bar} ${done}/${total} ${label}`.slice(0, columns - 1)
    writeError(`${CLEAR_LINE}${line}`)
    this.#shownAtMs = nowMs
    this.#isShown = true
  }

  /** Makes room for other words. */
  hide(): void {
    if (!this.#isShown) return
    this.#terminal.writeError(CLEAR_LINE)
    this.#isShown = false
    this.#shownAtMs = Number.NEGATIVE_INFINITY
  }
}
