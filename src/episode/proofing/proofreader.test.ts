import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import de from '../../../resources/locales/de/proofing.json' with { type: 'json' }
import en from '../../../resources/locales/en/proofing.json' with { type: 'json' }
import { createPage } from '../page.ts'
import { schema } from '../schema/schema.ts'
import { blockText } from '../text-blocks/block-text.ts'
import { textBlocks } from '../text-blocks/text-blocks.ts'
import type { ProofedBlock, ProofFinding } from './proof-finding.ts'
import { proofPage } from './proof-text.ts'
import { type ProofOptions, Proofreader } from './proofreader.ts'
import { RULE_NAMES } from './rule-names.ts'
import { RULES } from './rules.ts'

const WORDS = new Set('das ist gut ein wort und links kein du magst dein hast'.split(' '))
const speller = {
  knows: (word: string) => WORDS.has(word.toLowerCase()),
  compoundEnds: () => [],
  suggest: (word: string) => (word.length > 3 ? [`${word}er`] : []),
}
const options = (own: Partial<ProofOptions> = {}): ProofOptions => ({
  ...{ speller, glossary: [], ruleSwitches: {}, isIgnored: () => false, fallbackLanguage: 'de' },
  ...own,
})
const paragraph = (id: string, text: string) =>
  schema.node('paragraph', { id }, text ? [schema.text(text)] : [])
const pageOf = (...texts: string[]) =>
  createPage({
    facts: { language: 'de' },
    title: 'Das ist gut',
    body: texts.map((text, at) => paragraph(`p${at}`, text)),
  })

/** What stands told in the end, by block. */
function follow(
  told: Iterable<ProofedBlock | null>,
  before: ReadonlyMap<string, ProofFinding[]> = new Map(),
): Map<string, ProofFinding[]> {
  const blocks = new Map(before)
  for (const block of told) {
    if (!block) continue
    const name = `${block.slot} ${block.blockId}`
    if (block.findings.length > 0) blocks.set(name, block.findings)
    else blocks.delete(name)
  }
  return blocks
}
const wordsOf = (blocks: ReadonlyMap<string, ProofFinding[]>) =>
  [...blocks.values()].flat().map(({ words }) => words)

const texts = fc.array(
  fc
    .array(
      fc.constantFrom(
        'das',
        'ist',
        'gut',
        'xyzt',
        'Du',
        'du',
        'Gu\u0308te',
        'linkskein',
        '"',
        ',',
        ' ',
        '...',
        '\u00AD',
        '2,100',
        '🎉',
      ),
      { maxLength: 8 },
    )
    .map((words) => words.join(' ')),
  { minLength: 1, maxLength: 5 },
)

describe('proofreading again and again', () => {
  test('tells what proofreading anew would', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (pages) => {
        const proofreader = new Proofreader(options())
        let standing = new Map<string, ProofFinding[]>()
        for (const each of pages) {
          const page = proofPage(pageOf(...each))
          standing = follow(proofreader.proof(page), standing)
          const anew = follow(new Proofreader(options()).proof(page))
          expect([...standing].sort()).toEqual([...anew].sort())
        }
      }),
    )
  })

  test('tells nothing of a page that is the same', () => {
    const page = pageOf('xyzt ist gut', 'das ist ist')
    const proofreader = new Proofreader(options())
    expect(wordsOf(follow(proofreader.proof(proofPage(page))))).toEqual(['xyzt', 'ist ist'])
    expect([...proofreader.proof(proofPage(page))].filter((told) => told !== null)).toEqual([])
  })

  test('can be left off anywhere, and goes on with another page', () => {
    const proofreader = new Proofreader(options())
    const steps = proofreader.proof(proofPage(pageOf('xyzt', 'abcd', 'efgh')))
    const standing = follow([1, 2, 3, 4, 5, 6].map(() => steps.next().value ?? null))
    const page = proofPage(pageOf('das ist gut', 'abcd'))
    expect(wordsOf(follow(proofreader.proof(page), standing))).toEqual(['abcd'])
  })
})

test('places are those of the block, whatever is composed or hidden in it, and none overlaps', () => {
  fc.assert(
    fc.property(texts, (each) => {
      const page = pageOf(...each)
      const blocks = new Map(
        textBlocks(page).map(({ node, slot, blockId }) => [`${slot} ${blockId}`, blockText(node)]),
      )
      for (const [name, findings] of follow(new Proofreader(options()).proof(proofPage(page)))) {
        let end = 0
        for (const { from, to, words } of findings) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(blocks.get(name)?.slice(from, to)).toBe(words)
          end = to
        }
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
      }
    }),
  )
})

test('what somebody ignores is not told, elsewhere it is', () => {
  const isIgnored = (rule: string, words: string) => rule === 'spelling' && words === 'xyzt'
  const found = follow(
    new Proofreader(options({ isIgnored })).proof(proofPage(pageOf('xyzt abcd'))),
  )
  expect(wordsOf(found)).toEqual(['abcd'])
})

test('names of guests, and terms of the glossary in their forms, are known', () => {
  const page = createPage({
    facts: { language: 'de', guests: ['Sam Yiheng Cen'] },
    body: [paragraph('p', 'Yihengs Wortgut ist Links-Yiheng und Podwort, podwort')],
  })
  const glossary = [{ term: 'Pod', wrong: ['Pott'], like: 'Links' }]
  const known = {
    ...speller,
    knows: (word: string) =>
      WORDS.has(word.toLowerCase()) || word === 'Linkswort' || word === 'Wortgut',
  }
  const found = follow(
    new Proofreader(options({ glossary, speller: known })).proof(proofPage(page)),
  )
  expect(wordsOf(found)).toEqual(['podwort'])
})

test('a glossary of 50,000 terms is asked as quickly as a small one', () => {
  const glossary = Array.from({ length: 50_000 }, (_, at) => ({
    ...{ term: `Begriff${at.toString(36)}x`, wrong: [`Begrif${at.toString(36)}x`], like: null },
  }))
  const page = pageOf(
    ...Array.from({ length: 50 }, () => 'das Begriffabcx ist ein Begrifabcx '.repeat(5)),
  )
  const found = follow(new Proofreader(options({ glossary })).proof(proofPage(page)))
  expect(new Set(wordsOf(found))).toEqual(new Set(['Begrifabcx']))
})

test('code, addresses and other scripts are no wrong words, and a megabyte without a space is one', () => {
  const link = 'siehe https://example.org/xyzt und xyzt@example.org'
  const page = createPage({
    facts: { language: 'de' },
    body: [
      schema.node('paragraph', { id: 'a' }, [schema.text('xyzt', [schema.mark('code')])]),
      paragraph('b', link),
      paragraph('c', 'a'.repeat(1_000_000)),
      paragraph('d', 'مرحبا‏ Wort'),
    ],
  })
  const found = follow(new Proofreader(options()).proof(proofPage(page)))
  expect([...found.keys()]).not.toContain('body a')
  expect(found.get('body b')?.map(({ words }) => words)).toEqual(['siehe'])
  expect(found.get('body c')?.map(({ suggestions }) => suggestions)).toEqual([[]])
})

test.each([
  ['German', de],
  ['English', en],
])('every rule has its words in %s, and no other has', (_language, texts) => {
  expect(Object.keys(texts.rules).sort()).toEqual([...RULE_NAMES].sort())
})

test('every name is that of one rule', () => {
  expect(RULES.map(({ name }) => name)).toEqual([...RULE_NAMES])
})
