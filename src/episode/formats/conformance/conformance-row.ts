/** What came of a row of the conformance table. */
export interface Conformance {
  /** How many cases were tried. */
  count: number
  /** The cases that failed, each in a line. */
  failed: string[]
  /** What the row leaves out, and why; each in a line. */
  leftOut?: string[]
}

/** On which generated pages something is tried: as many, and those of this seed. */
export interface Trial {
  pages: number
  seed: number
}

/** A row of the conformance table: something that holds for every case, tried on so many. */
export interface ConformanceRow {
  what: string
  how: string
  /** @param trial the generated pages, where it is tried on some */
  run: (trial: Trial) => Promise<Conformance>
  /** Share of the pages that the row is tried on. */
  share: number
}
