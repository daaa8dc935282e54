import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../problem.ts'
import { foldText } from '../text-blocks/folded-text.ts'
import { createFinder, mergeHits } from './find-hits.ts'
import type { ReplaceRule } from './replace-rule.ts'
import { parseReplacement, replacementText } from './replacement.ts'

const ruleOf = (find: string, options: Partial<ReplaceRule> = {}): ReplaceRule => ({
  ...{ find, kind: 'plain', matchCase: false, wholeWord: false, replacement: '' },
  ...options,
})
const pattern = (find: string, options: Partial<ReplaceRule> = {}) =>
  ruleOf(find, { kind: 'pattern', ...options })

/** What a rule finds in a text, as it stands there. */
const foundIn = (text: string, rule: ReplaceRule): string[] =>
  createFinder(rule)(text).map(({ from, to }) => text.slice(from, to))

const problemOf = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return Problem.report(error)
  }
}

test.each([
  ['upper and lower case alike', 'Über ÜBER über', ruleOf('über'), ['Über', 'ÜBER', 'über']],
  ['as it is written', 'Über über', ruleOf('über', { matchCase: true }), ['über']],
  ['ẞ is a capital ß', 'STRAẞE Straße', ruleOf('straße'), ['STRAẞE', 'Straße']],
  ['signs are signs', 'a.c abc (a.c)', ruleOf('(a.c)'), ['(a.c)']],
  ['decomposed letters', 'Mu\u0308ller Müller', ruleOf('Müller'), ['Mu\u0308ller', 'Müller']],
  ['a letter with a mark of its own', 'q\u0308', ruleOf('q'), ['q']],
  [
    'across soft hyphens',
    'Firmen\u00ADinteres\u00AD',
    ruleOf('Firmeninteres'),
    ['Firmen\u00ADinteres'],
  ],
  ['soft hyphens themselves', 'a\u00ADb', ruleOf('\u00AD'), ['\u00AD']],
  ['soft hyphens by a pattern', 'a\u00ADb', pattern('\\xAD'), ['\u00AD']],
  ['whole words', 'Rat, Räte, Verrat, Rat', ruleOf('rat', { wholeWord: true }), ['Rat', 'Rat']],
  ['no part of a word with ß or ä', 'Maß äma Ma', ruleOf('ma', { wholeWord: true }), ['Ma']],
  [
    'signs at the border of a whole word',
    'C++ C++x',
    ruleOf('C++', { wholeWord: true }),
    ['C++', 'C++'],
  ],
  ['whole words of other scripts', 'слово слова סלא אל', ruleOf('אל', { wholeWord: true }), ['אל']],
  ['a pattern', 'Folge 25, Folge 7', pattern('folge \\d+'), ['Folge 25', 'Folge 7']],
  ['a pattern with all letters', 'Größe x', pattern('\\w+'), ['Größe', 'x']],
  ['borders of words', 'Äpfel Kräpfel', pattern('\\bäpfel\\b'), ['Äpfel']],
  ['a class of letters and signs', 'Groß-x.', pattern('[\\w-]+'), ['Groß-x']],
  ['a pattern of whole words', 'ab abc', pattern('ab|abc', { wholeWord: true }), ['ab', 'abc']],
  ['nothing empty', 'abc', pattern('x*'), []],
  ['pairs of surrogates as one letter', '👋👋', pattern('.'), ['👋', '👋']],
])('finds %s', (_what, text, rule, found) => {
  expect(foundIn(text, rule)).toEqual(found)
})

test('what is no pattern is a problem', () => {
  const codeOf = (find: string) => problemOf(() => createFinder(pattern(find)))
  expect(codeOf('(a')).toMatchObject({ code: 'pattern-unclosed', values: { pattern: '(a' } })
  expect(codeOf('[a')).toMatchObject({ code: 'pattern-unclosed' })
  expect(codeOf('a\\')).toMatchObject({ code: 'pattern-unclosed' })
  expect(codeOf('*')).toEqual({
    code: 'pattern-invalid',
    values: { pattern: '*', reason: 'Nothing to repeat' },
  })
  expect(codeOf('a)|(b')).toMatchObject({ code: 'pattern-invalid' })
})

test('groups take their places in the replacement', () => {
  const replaced = (find: string, replacement: string, text: string) => {
    const rule = pattern(find, { replacement })
    const parts = parseReplacement(rule)
    const [hit] = createFinder(rule)(text)
    const groups = Object.entries(hit?.groups ?? {}).map(([key, range]) => [
      key,
      range ? text.slice(range.from, range.to) : '',
    ])
    return replacementText(parts, text.slice(hit?.from, hit?.to), Object.fromEntries(groups))
  }
  expect(replaced('(\\w+) (\\w+)', '$2 $1', 'Sam Müller')).toBe('Müller Sam')
  expect(replaced('(?<vor>\\w+) \\w+', '$<vor>!', 'Sam Müller')).toBe('Sam!')
  expect(replaced('a(b)?', '[$1$&$$1$]', 'a')).toBe('[a$1$]')
  expect(replaced('(a)', '$12', 'a')).toBe('a2')
  expect(replaced('(a)', '$01x', 'a')).toBe('ax')
  expect(replaced('(u)', '$1', 'Mu\u0308')).toBe('')
  for (const unknown of ['$2', '$0', '$<x>']) {
    expect(problemOf(() => parseReplacement(pattern('(a)', { replacement: unknown })))).toEqual({
      code: 'group-unknown',
      values: { group: unknown },
    })
  }
  expect(parseReplacement(ruleOf('a', { replacement: '$1' }))).toEqual(['$1'])
})

test('of overlapping places the one of the earlier rule stays', () => {
  const hits = ['sam müller', 'müller', 'am', 'x'].map((find, index) =>
    createFinder(ruleOf(find), index)('am x sam müller müller x'),
  )
  expect(mergeHits(hits).map(({ rule }) => rule)).toEqual([2, 3, 0, 1, 3])
})

test('hits are in their order, apart from each other, and say what was looked for', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aäAÄßu\u0308\u00ADİ 👋.e\u0301אب-_1'),
    maxLength: 30,
  })
  const word = fc.string({
    unit: fc.constantFrom(...'aäßu\u0308İ👋.א1'),
    minLength: 1,
    maxLength: 3,
  })
  const plain = (text: string) => text.replaceAll('\u00AD', '').normalize()
  fc.assert(
    fc.property(letters, word, fc.boolean(), fc.boolean(), (text, find, matchCase, wholeWord) => {
      const hits = createFinder(ruleOf(find, { matchCase, wholeWord }))(text)
      let end = 0
      for (const { from, to } of hits) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        if (matchCase) expect(plain(text.slice(from, to))).toContain(plain(find))
        end = to
      }
    }),
    { numRuns: 500 },
  )
})

test('folding is Unicode NFC without soft hyphens, and every offset has its place in the text', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1 }),
    fc.constantFrom(...'aou\u0308\u0323\u00ADÅΩ한\u1112\u1161\u11ABक\u093C豈'),
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const text = units.join('')
      expect(foldText(text, true).text).toBe(text.normalize())
      const folded = foldText(text, false)
      for (let at = 0; at < folded.text.length; at++) {
        const source = text.slice(folded.startOf(at), folded.endOf(at + 1))
        expect(source.replaceAll('\u00AD', '').normalize()).toContain(folded.text[at])
      }
    }),
    { numRuns: 500 },
  )
})

test('a word of a megabyte is searched at once, folded or not', () => {
  const long = 'ä'.repeat(1_000_000)
  for (const text of [long, `${long}u\u0308`]) {
    expect(createFinder(ruleOf('ää', { wholeWord: true }))(`${text} ää`)).toHaveLength(1)
  }
})
