import type { Figure } from './figure.ts'

/** What every bench is given. */
export interface BenchContext {
  /** A folder of this bench's own, removed afterwards. */
  dir: string
  /** Tells what is going on, since a bench takes a while. */
  progress: (what: string) => void
}

export interface BenchResult {
  figures: Figure[]
  notes?: string[]
  /** All samples, for whoever wants to count again: by name, one list a round. */
  samples?: Record<string, number[][]>
}

/** Measures one row of the table in README.md. */
export type Bench = (context: BenchContext) => Promise<BenchResult>
