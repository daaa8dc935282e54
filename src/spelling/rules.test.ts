import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProofFinding } from '../episode/proofing/proof-finding.ts'
import type { ProofText } from '../episode/proofing/proof-text.ts'
import { type ProofOptions, Proofreader } from '../episode/proofing/proofreader.ts'
import { RULES } from '../episode/proofing/rules.ts'
import type { OpenSpeller } from './open-speller.ts'
import { shippedSpeller } from './testing/shipped-speller.ts'

let speller: OpenSpeller
beforeAll(async () => {
  speller = await shippedSpeller()
})
afterAll(() => speller.dispose())

/** What is found in the end in a paragraph. */
function proof(text: string, language: string, own: Partial<ProofOptions> = {}): ProofFinding[] {
  const proofreader = new Proofreader({
    ...{ speller, isIgnored: () => false, fallbackLanguage: language, ruleSwitches: {} },
    glossary: [{ term: 'LinkedIn', wrong: ['Linked In'], like: null }],
    ...own,
  })
  const block: ProofText = { slot: 'body', blockId: 'p', text, lang: null, spared: [] }
  const told = [...proofreader.proof({ texts: [block], language, names: [], number: 25 })]
  return told.findLast((each) => each !== null)?.findings ?? []
}

/** The text with the first suggestion of each finding. */
function corrected(text: string, findings: readonly ProofFinding[]): string {
  return [...findings].reverse().reduce((now, { from, to, suggestions: [first] }) => {
    return first === undefined ? now : now.slice(0, from) + first + now.slice(to)
  }, text)
}

describe.each(RULES)('$name', ({ name, examples }) => {
  const only = Object.fromEntries(RULES.map((rule) => [rule.name, rule.name === name]))

  test('has an example that it finds, and one that it leaves alone', () => {
    expect(examples.some(({ right }) => right !== null)).toBe(true)
    expect(examples.some(({ right }) => right === null)).toBe(true)
  })

  test.each(examples)('$language: $wrong', ({ language, wrong, right }) => {
    const findings = proof(wrong, language, { ruleSwitches: only })
    if (right === null) return expect(findings).toEqual([])
    expect(findings).not.toEqual([])
    expect(corrected(wrong, findings)).toBe(right)
    const again = proof(right, language, { ruleSwitches: only })
    expect(again.filter(({ suggestions }) => suggestions.length > 0)).toEqual([])
  })

  test('takes a time that grows with the text alone', () => {
    for (const piece of [
      'a',
      'aA',
      ' ',
      '. ',
      '"',
      '-',
      ' - ',
      '1,000',
      'in ',
      '[',
      'Du ',
      ',',
      "a'",
    ]) {
      proof(piece.repeat(Math.ceil(20_000 / piece.length)), 'de', { ruleSwitches: only })
    }
  })
})
