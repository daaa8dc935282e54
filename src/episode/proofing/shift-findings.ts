import type { ProofedBlock, ProofFinding } from './proof-finding.ts'

/**
 * Findings of a block whose text was changed since: those before the change and behind it, where they are now.
 * Those that it touches are gone, until the block is proofread again.
 */
export function shiftFindings(
  { text: before, findings }: ProofedBlock,
  now: string,
): ProofFinding[] {
  if (before === now) return findings
  const shorter = Math.min(before.length, now.length)
  let start = 0
  while (start < shorter && before[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === now.at(-1 - end)) end++
  const shift = now.length - before.length
  return findings.flatMap((finding) => {
    const { from, to } = finding
    if (to <= start) return [finding]
    if (from < before.length - end) return []
    return [{ ...finding, from: from + shift, to: to + shift }]
  })
}
