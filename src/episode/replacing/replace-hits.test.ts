import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryPage } from '../formats/testing/arbitrary-page.ts'
import { createPage, createPicture } from '../page.ts'
import { schema } from '../schema/schema.ts'
import { blockText } from '../text-blocks/block-text.ts'
import { createFinder } from './find-hits.ts'
import { findInPage, type PageHit } from './find-in-page.ts'
import { replaceHits } from './replace-hits.ts'
import type { ReplaceRule } from './replace-rule.ts'
import { parseReplacement, replacementPieces, replacementText } from './replacement.ts'

const strong = schema.mark('strong')
const code = schema.mark('code')
const link = schema.mark('link', { href: 'https://sam.eu/Sam' })

const rule = (
  find: string,
  replacement: string,
  options: Partial<ReplaceRule> = {},
): ReplaceRule => ({
  ...{ find, replacement, kind: 'plain', matchCase: false, wholeWord: false },
  ...options,
})

function find(page: Node, rules: readonly ReplaceRule[]): PageHit[] {
  return findInPage(page, rules.map(createFinder))
}

function replace(page: Node, rules: readonly ReplaceRule[], hits = find(page, rules)): Node {
  const replacements = rules.map(parseReplacement)
  const places = hits
    .filter(({ protectedBy }) => protectedBy === null)
    .map((hit) => ({
      ...{ from: hit.from, to: hit.to },
      pieces: replacementPieces(replacements[hit.rule] ?? [], hit),
    }))
  return replaceHits(page, places)
}

const paragraph = (...content: Node[]): Node => schema.node('paragraph', { id: 'p' }, content)
const pageOf = (...content: Node[]): Node => createPage({ body: [paragraph(...content)] })
const shown = (page: Node): string =>
  (page.lastChild?.firstChild?.children ?? [])
    .map(({ text, marks }) => marks.map(({ type }) => `${type.name}:`).join('') + text)
    .join('|')

test('finds in title, alt text, caption, lead, player and every block', () => {
  const words = (text: string) => schema.text(text)
  const page = createPage({
    title: 'Sam',
    cover: createPicture('cover', {}, 'Sam', [words('Sam')]),
    lead: schema.node('lead', null, words('Sam')).content,
    player: 'Sam',
    body: [
      schema.node('bulletList', { id: 'l' }, [
        schema.node('listItem', null, paragraph(words('Sam'))),
      ]),
      createPicture('figure', { id: 'f' }, '', [words('Sam')]),
    ],
  })
  const hits = find(page, [rule('sam', 'Tom')])
  expect(hits.map(({ slot, blockId }) => [slot, blockId])).toEqual([
    ...['title', 'alt', 'caption', 'lead', 'player'].map((slot) => [slot, null]),
    ['body', 'p'],
    ['caption', 'f'],
  ])
  for (const { from, to } of hits) expect(page.textBetween(from, to)).toBe('Sam')
})

test('new words carry the marks that all of the old ones had, and groups keep theirs', () => {
  const page = pageOf(schema.text('das '), schema.text('alte', [strong]), schema.text(' Wort'))
  expect(shown(replace(page, [rule('alte', 'neue')]))).toBe('das |strong:neue| Wort')
  expect(shown(replace(page, [rule('das alte', 'ein neues')]))).toBe('ein neues Wort')
  const swap = rule('(alte) (wort)', '$2, $1', { kind: 'pattern' })
  expect(shown(replace(page, [swap]))).toBe('das Wort, |strong:alte')
})

test('code, links and addresses are found, and said to be protected', () => {
  const page = pageOf(
    schema.text('Sam '),
    schema.text('Sam', [code]),
    schema.text(' Sam', [link]),
    schema.text(' www.sam.eu sam@x.eu Sam'),
  )
  const hits = find(page, [rule('sam', 'Tom')])
  const protections = hits.map(({ protectedBy }) => protectedBy)
  expect(protections).toEqual([null, 'code', 'link', 'address', 'address', null])
  expect(shown(replace(page, [rule('sam', 'Tom')]))).toBe(
    'Tom |code:Sam|link: Sam| www.sam.eu sam@x.eu Tom',
  )
})

test('a place tells what is around it, cut at letters', () => {
  const page = pageOf(schema.text(`${'👋'.repeat(30)}-Sam-${'👋'.repeat(30)}`))
  const [hit] = find(page, [rule('-sam-', '')])
  expect(hit).toMatchObject({ found: '-Sam-', before: '👋'.repeat(20), after: '👋'.repeat(20) })
})

test('what is outside of the places stays: words, marks, ids, facts, credits and addresses', () => {
  const rules = fc
    .array(
      fc.record({
        find: fc.constantFrom('e', 'a', 'Sam', '. ', '*', '1'),
        replacement: fc.constantFrom('', 'x', 'E', 'é <b>'),
        wholeWord: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((some) =>
      some.map(({ find, replacement, ...options }) => rule(find, replacement, options)),
    )
  fc.assert(
    fc.property(arbitraryPage, rules, (page, rules) => {
      const hits = find(page, rules)
      const free = hits.filter(({ protectedBy }) => protectedBy === null)
      const after = replace(page, rules, hits)
      after.check()
      expect(after.attrs).toEqual(page.attrs)
      expect(frameOf(after)).toEqual(frameOf(page))
      const replacements = rules.map(parseReplacement)
      let shift = 0
      for (const { from, to, rule, found, groupTexts } of free) {
        const words = replacementText(replacements[rule] ?? [], found, groupTexts)
        expect(textOf(after, from + shift, from + shift + words.length)).toBe(words)
        shift += words.length - (to - from)
      }
      if (free.length === 0) expect(after.eq(page)).toBe(true)
      if (rules.some(({ replacement }) => replacement === '')) return
      // The old words in the new places are the page that was, but for marks inside a place.
      let moved = 0
      const back = free.map(({ from, to, rule, found, groupTexts }) => {
        const { length } = replacementText(replacements[rule] ?? [], found, groupTexts)
        const place = { from: from + moved, to: from + moved + length }
        moved += length - (to - from)
        return { ...place, pieces: [found.replaceAll('\n', '')] }
      })
      expect(textsOf(replaceHits(after, back))).toEqual(textsOf(page))
    }),
  )
})

test('untouched blocks are the same nodes', () => {
  const page = createPage({
    body: [paragraph(schema.text('eins')), paragraph(schema.text('zwei'))],
  })
  const after = replace(page, [rule('zwei', 'drei')])
  expect(after.child(4).child(0)).toBe(page.child(4).child(0))
  expect(after.child(0)).toBe(page.child(0))
})

const textOf = (page: Node, from: number, to: number): string => page.textBetween(from, to, '\n')

/** Everything but the text: nodes and their attributes. */
function frameOf(page: Node): unknown[] {
  const frame: unknown[] = []
  page.descendants((node) => {
    if (!node.isInline) frame.push([node.type.name, node.attrs])
  })
  return frame
}

function textsOf(page: Node): string[] {
  const texts: string[] = []
  page.descendants((node) => {
    if (node.isTextblock) texts.push(blockText(node).replaceAll('\n', ''))
  })
  return texts
}
