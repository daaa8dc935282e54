import type { Severity } from '../../episode/findings/finding.ts'
import type { ItemReport } from '../jobs/job.ts'

/** How a run went, in figures. */
export interface Summary {
  /** Inputs: files, posts of WordPress exports, episodes. */
  total: number
  done: number
  failed: number
  cancelled: number
  /** Findings. */
  errors: number
  warnings: number
  notes: number
}

export function summarize(items: readonly ItemReport[]): Summary {
  const inState = (wanted: ItemReport['state']): number =>
    items.filter(({ state }) => state === wanted).length
  const ofSeverity = (wanted: Severity): number =>
    items.reduce((sum, { findings }) => {
      return sum + findings.filter(({ severity }) => severity === wanted).length
    }, 0)
  return {
    total: items.length,
    done: inState('done'),
    failed: inState('failed'),
    cancelled: inState('cancelled'),
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    notes: ofSeverity('note'),
  }
}
