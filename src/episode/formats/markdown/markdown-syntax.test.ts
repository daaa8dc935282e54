import { HtmlRenderer, Parser } from 'commonmark'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { serializeSyntax } from './markdown-syntax.ts'

test.each(['\u2028', '\u2029', '\ufeff'])(
  '%j beside a mark is the same to two readers',
  (space) => {
    const markdown = serializeSyntax({
      type: 'paragraph',
      children: [
        { type: 'strong', children: [{ type: 'inlineCode', value: 'a' }] },
        { type: 'text', value: `${space}b` },
      ],
    })
    const html = `<p><strong><code>a</code></strong>${space}b</p>\n`
    expect(new MarkdownIt().render(markdown)).toBe(html)
    expect(new HtmlRenderer().render(new Parser().parse(markdown))).toBe(html)
  },
)

test.each([
  ['a_b_c', 'a_b_c'],
  ['\u{1f173}_a_', '\u{1f173}\\_a\\_'],
  ['a__\u{1f399}', 'a\\_\\_\u{1f399}'],
  ['\u{20000}_b', '\u{20000}_b'],
])('the underscores of %s are words to two readers', (value, markdown) => {
  const written = serializeSyntax({ type: 'paragraph', children: [{ type: 'text', value }] })
  expect(written).toBe(markdown)
  expect(new MarkdownIt().render(`${written} a_`)).toBe(`<p>${value} a_</p>\n`)
  expect(new HtmlRenderer().render(new Parser().parse(`${written} a_`))).toBe(
    `<p>${value} a_</p>\n`,
  )
})
