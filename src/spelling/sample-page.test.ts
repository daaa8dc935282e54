import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseText } from '../episode/formats/text/parse-text.ts'
import type { GlossaryEntry } from '../episode/proofing/glossary-entry.ts'
import type { ProofFinding } from '../episode/proofing/proof-finding.ts'
import { proofPage } from '../episode/proofing/proof-text.ts'
import { Proofreader } from '../episode/proofing/proofreader.ts'
import type { OpenSpeller } from './open-speller.ts'
import { shippedSpeller } from './testing/shipped-speller.ts'

const sample = readFileSync(
  resolve(import.meta.dirname, '../episode/fixtures/folge-25-sam-linkedin.txt'),
  'utf8',
)
let lastId = 0
const { page } = parseText(sample, () => `id${++lastId}`)

let speller: OpenSpeller
beforeAll(async () => {
  speller = await shippedSpeller()
})
afterAll(() => speller.dispose())

function proofSample(glossary: GlossaryEntry[]): ProofFinding[] {
  const proofreader = new Proofreader({
    ...{ speller, glossary, ruleSwitches: {}, isIgnored: () => false, fallbackLanguage: 'de' },
  })
  const blocks = new Map<string, ProofFinding[]>()
  for (const block of proofreader.proof(proofPage(page))) {
    if (block) blocks.set(`${block.slot} ${block.blockId}`, block.findings)
  }
  return [...blocks.values()].flat()
}

const term = (words: string, like: string | null = null): GlossaryEntry => ({
  term: words,
  wrong: [],
  like,
})
const NAMES = ['LinkedIn', 'Stroisch', 'Yiheng', 'Cen', 'Canva'].map((name) => term(name))
const TYPOS = [
  ['Eipisode', 'Episode'],
  ['LInkedIn', 'LinkedIn'],
  ['firmeninteres', 'firmeninternes'],
  ['Linkskein kein', 'Links kein'],
] as const

/** Words that are said to be none, and are right. */
const falseAlarms = (findings: readonly ProofFinding[]): string[] => {
  const wrong: readonly string[] = TYPOS.map(([words]) => words)
  const alarms = findings.filter(({ rule, words }) => {
    return (
      [
        'spelling',
        'fused-words',
        'split-word',
        'two-capitals',
        'name-variants',
        'glossary-spelling',
      ].includes(rule) && !wrong.includes(words)
    )
  })
  return [...new Set(alarms.map(({ words }) => words))]
}

test.each([
  ['without a glossary', [], 8],
  ['with the names of the page', NAMES, 3],
] as const)('%s', (_how, glossary, most) => {
  const findings = proofSample([...glossary])
  for (const [words, right] of TYPOS) {
    const found = findings.filter((finding) => finding.words === words)
    expect(found).toHaveLength(words === 'LInkedIn' ? 2 : 1)
    for (const { suggestions } of found) expect(suggestions.slice(0, 3)).toContain(right)
  }
  expect(falseAlarms(findings).length).toBeLessThanOrEqual(most)
  const numbers = findings.filter(({ rule }) => rule === 'episode-number')
  expect(numbers.map(({ suggestions }) => suggestions)).toEqual([
    ['in Episode 25 des'],
    ['in Episode 25 des'],
  ])
})
