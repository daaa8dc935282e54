import type { ProofFinding, ProofSeverity } from '../proofing/proof-finding.ts'
import type { Finding, Severity } from './finding.ts'

/** However sure a rule is, a typo keeps no page from being read. */
const WEIGHTS: Readonly<Record<ProofSeverity, Severity>> = {
  error: 'warning',
  warning: 'warning',
  note: 'note',
}

/** What proofreading found, as a finding of a check: the words, and what may take their place. */
export function proofFinding({ rule, severity, values, ...found }: ProofFinding): Finding {
  const { words, suggestions, blockId, slot } = found
  return {
    kind: 'proof',
    code: rule,
    severity: WEIGHTS[severity],
    values: { ...values, words, suggestion: suggestions[0] ?? '' },
    place: { slot, ...(blockId !== null && { blockId }) },
  }
}
