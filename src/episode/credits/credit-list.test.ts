import { HtmlRenderer, Parser } from 'commonmark'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Credit, EMPTY_CREDIT } from './credit.ts'
import { type CreditListWords, creditsToCsv, creditsToMarkdown } from './credit-list.ts'

const names = Object.keys(EMPTY_CREDIT)
const words: CreditListWords = {
  title: 'Bildnachweise',
  none: 'kein Nachweis',
  columns: Object.fromEntries(
    ['picture', 'shown', ...names, 'episodes'].map((name) => [name, name]),
  ) as CreditListWords['columns'],
}
const credit: Credit = {
  ...EMPTY_CREDIT,
  creator: 'Jörg "Jo" Müller',
  source: 'dpa',
  sourceUrl: 'https://dpa.com/a(1)',
}

/** RFC 4180, read plainly. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(0, -1)
}

test('CSV has a line for each picture, with a byte order mark', () => {
  const csv = creditsToCsv([{ name: 'a.jpg', credit, episodes: ['Eins', 'Zwei'] }], words, 'de')
  expect(csv.startsWith('\uFEFFpicture,shown,title,creator')).toBe(true)
  const [, row] = readCsv(csv.slice(1))
  expect(row?.slice(0, 4)).toEqual(['a.jpg', 'Foto: Jörg "Jo" Müller/dpa', '', 'Jörg "Jo" Müller'])
  expect(row?.at(-1)).toBe('Eins; Zwei')
})

test('any words come back from CSV, and none is a formula', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '+49', '-1', '@a', "'@a", "''", 'a\r\nb', '"', ','),
  )
  fc.assert(
    fc.property(text, text, (name, title) => {
      const csv = creditsToCsv([{ name, credit: null, episodes: [title] }], words, 'de')
      const [, row] = readCsv(csv.slice(1))
      expect(row).toHaveLength(names.length + 3)
      for (const [cell, wanted] of [
        [row?.[0], name],
        [row?.at(-1), title],
      ]) {
        expect(cell?.replace(/^'(?='*[=+\-@\t\r])/, '')).toBe(wanted)
        expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }
    }),
  )
})

test('Markdown is a list with links, and nothing in it is anything else', () => {
  const nasty = '<b>*_[a](b)_*\n# c'
  const pictures = [
    { name: 'a.jpg', credit, episodes: ['Eins'] },
    { name: nasty, credit: { ...EMPTY_CREDIT, creator: nasty }, episodes: [nasty] },
    { name: 'c.png', credit: null, episodes: [] },
  ]
  const html = new HtmlRenderer().render(
    new Parser().parse(creditsToMarkdown(pictures, words, 'de')),
  )
  expect(html).toBe(`<h1>Bildnachweise</h1>
<ul>
<li><strong>a.jpg</strong>: Foto: Jörg &quot;Jo&quot; Müller/<a href="https://dpa.com/a(1)">dpa</a> (Eins)</li>
<li><strong>&lt;b&gt;*_[a](b)_* # c</strong>: Foto: &lt;b&gt;*_[a](b)_* # c (&lt;b&gt;*_[a](b)_* # c)</li>
<li><strong>c.png</strong>: kein Nachweis ()</li>
</ul>
`)
})
