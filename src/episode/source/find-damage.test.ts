import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { deepestLine } from './deepest-line.ts'
import { findDamage } from './find-damage.ts'

const html = (text: string) => findDamage(text, 'html').map(({ name, line }) => `${line} ${name}`)
const markdown = (text: string) =>
  findDamage(text, 'markdown').map(({ code, line }) => `${line} ${code}`)

describe('HTML', () => {
  it.each([
    ['<p>Eins <b>zwei</b><br>drei<p>vier <img src="a>b">', []],
    ['<ul><li>eins<li>zwei</ul><dl><dt>a<dd>b</dl>', []],
    ['<table><tr><td>a<td>b<tr><td>c</table>', []],
    ['<p>\n<b>zwei <i>drei</i>', ['2 b']],
    ['<p>\n<b>zwei <i>drei\n</b>', ['2 i']],
    ['<div>\n<div>eins</div>', ['1 div']],
    ['eins</div>', []],
    ['eins <!-- zwei --> drei', []],
    ['eins\n<!-- zwei\n<p>drei', ['2 !--']],
    ['<b>eins</b>\n<a href="b.html>zwei</a>', ['2 a']],
    ["<a title='ein > zwei' href=a.html>zwei</a>", []],
    ["<p class=a'b>eins", []],
    ['<script>if (a < b) "<div>"</script><b>x</b>', []],
    ['<title>Eins\n<body>zwei', ['1 title']],
    ['<svg><path d="x"/></svg>', []],
    ['3 < 4 und <3', []],
  ])('in %j finds %j', (text, found) => {
    expect(html(text)).toEqual(found)
  })

  it('tells what hides the rest from what only looks on', () => {
    expect(findDamage('<b>a\n<!-- b', 'html')).toEqual([
      { code: 'tag-open', line: 1, name: 'b' },
      { code: 'rest-hidden', line: 2, name: '!--' },
    ])
  })

  it('names the first twenty', () => {
    expect(html('<b>\n'.repeat(100_000))).toHaveLength(20)
  })
})

describe('Markdown', () => {
  it.each([
    ['---\ntitle: "Eins"\n---\n\nEin Satz.', []],
    ['---\ntitle: eins\nguests: [a, b\ntags: c\n---\n\nEin Satz.', ['4 front-matter-broken']],
    ['---\nnur Wörter\n---\n', ['2 front-matter-broken']],
    ['---\n---\n', []],
    ['+++\ntitle = "eins"\n+++\n', []],
    ['+++\ntitle = "eins"\nguests = eins\n+++\n', ['3 front-matter-broken']],
    ['---\ntitle: eins\n\n# Zwei\n', ['1 front-matter-open']],
    ['---\n\nEin Satz nach einer Linie.\n', []],
    ['Ein Satz.\n\n<div>\n\nMitten darin.\n', ['3 tag-open']],
    ['Ein Satz.\n\n<!-- nie zu Ende\n\nVerborgen.\n', ['3 rest-hidden']],
    ['Das Zeichen <!-- ist ein Wort.\n', []],
    ['Das Element `<b>` und \\<b> sind Wörter, <https://example.org> ein Link.\n', []],
    ['```html\n<div>\n```\n\n~~~\n<b>\n~~~\n', []],
    ['Kleiner <b und größer.\n', []],
  ])('in %j finds %j', (text, found) => {
    expect(markdown(text)).toEqual(found)
  })
})

test('plain text has no marks that could be broken', () => {
  expect(findDamage('---\na: [\n<b>', 'text')).toEqual([])
})

test('whatever stands in a text, each place is in it', () => {
  const piece = fc.constantFrom(
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<a href="',
    '"',
    '`',
    '\n',
    '>',
    '---',
    'a: [',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const { length } = text.split('\n')
      for (const format of ['html', 'markdown'] as const) {
        for (const { line } of findDamage(text, format)) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(length)
        }
      }
    }),
  )
})

test.each([
  ['Ein Satz.', 1],
  ['eins\n> zwei\n> > > drei\n> vier', 3],
  ['<div>\n<p>eins</p>\n<div><div>\n</div></div></div>', 3],
])('%j is most deeply nested in line %d', (text, line) => {
  expect(deepestLine(text)).toBe(line)
})
