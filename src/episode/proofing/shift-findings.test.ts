import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProofedBlock, ProofFinding } from './proof-finding.ts'
import { shiftFindings } from './shift-findings.ts'

const finding = (from: number, to: number): ProofFinding => ({
  ...{
    slot: 'body',
    blockId: 'p',
    rule: 'spelling',
    severity: 'error',
    suggestions: [],
    values: {},
  },
  ...{ key: `${from}`, words: '', before: '', after: '', from, to },
})

test('findings stay with their words, and those that were changed are gone', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 })
  fc.assert(
    fc.property(text, text, text, text, (head, removed, inserted, tail) => {
      const [before, now] = [head + removed + tail, head + inserted + tail]
      const findings = [...before].map((_letter, at) => finding(at, at + 1))
      const block: ProofedBlock = { slot: 'body', blockId: 'p', text: before, findings }
      const shifted = shiftFindings(block, now)
      for (const { key, from, to } of shifted) expect(now.slice(from, to)).toBe(before[Number(key)])
      const least = before.length - removed.length
      expect(shifted.length).toBeGreaterThanOrEqual(Math.min(least, now.length - inserted.length))
    }),
  )
})
