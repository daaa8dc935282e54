import type { Alteration } from '../clean-up/alteration.ts'
import type { Finding } from './finding.ts'

/** What a clean-up changed beyond the spelling, as a finding of a check: the words before and after. */
export function alterationFinding({ kind, part, blockId, removed, inserted }: Alteration): Finding {
  return {
    kind: 'clean-up',
    code: kind,
    severity: 'warning',
    values: { removed, inserted },
    place: { slot: part === 'cover' ? 'caption' : part, ...(blockId !== null && { blockId }) },
  }
}
