import { HtmlRenderer, Parser } from 'commonmark'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { createPage } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import { countIds } from '../testing/count-ids.ts'
import { exporters } from '../testing/exporters.ts'
import { withoutIds } from '../testing/without-ids.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { serializeMarkdown } from './serialize-markdown.ts'

const options = { fallbackLanguage: 'de', pictureUrl: (src: string) => src }

test.each([
  ['Wort', '🙎 Sam', 'Wort'],
  ['Wort', 'Sam 🙎', 'Wort'],
  ['🙎', 'Sam', '🙎'],
  ['Wort', '𝃜', ''],
  ['Wort', '(so)', '\u0085'],
  ['\u0001', '(so)', 'Wort'],
])('%s, %s in bold, %s: the same to two readers', (before, bold, after) => {
  const texts = [
    schema.text(before),
    schema.text(bold, [schema.mark('strong')]),
    ...(after ? [schema.text(after)] : []),
  ]
  const page = createPage({ body: [schema.node('paragraph', null, texts)] })
  const markdown = serializeMarkdown(page, options).text.split('\n---\n')[1] ?? ''
  const html = `<p>${before}<strong>${bold}</strong>${after}</p>\n`
  expect(new MarkdownIt({ html: true }).render(markdown)).toBe(html)
  expect(new HtmlRenderer().render(new Parser().parse(markdown))).toBe(html)
})

test.each(['\u00a0', '\u2003', '\u3000'])(
  '%j around a heading is the same to two readers',
  (space) => {
    const words = `${space}Wort${space}`
    const page = createPage({ body: [schema.node('heading', null, [schema.text(words)])] })
    const markdown = serializeMarkdown(page, options).text.split('\n---\n')[1] ?? ''
    expect(new MarkdownIt({ html: true }).render(markdown)).toBe(`<h2>${words}</h2>\n`)
    expect(new HtmlRenderer().render(new Parser().parse(markdown))).toBe(`<h2>${words}</h2>\n`)
  },
)

test.each(['\v', '\u0001', '\u007f', '\u0085', '\ufdd0'])(
  '%j, which no character reference can name, comes back',
  (sign) => {
    const strong = [schema.mark('strong')]
    const texts = [schema.text(`${sign}(a)${sign}`, strong), schema.text(`${sign}b${sign}`)]
    const page = createPage({ body: [schema.node('paragraph', null, texts)] })
    const { page: back } = parseMarkdown(serializeMarkdown(page, options).text, countIds())
    expect(withoutIds(back)).toEqual(withoutIds(page))
  },
)

test.each(['|---|', '|:-|', '---|', '-|-', ':-', '-:', ' | --- | :-'])(
  '%j behind a hard break makes no table',
  (row) => {
    const lines = [schema.text('Wort'), schema.node('hardBreak'), schema.text(row)]
    const page = createPage({ body: [schema.node('paragraph', null, lines)] })
    const { text } = serializeMarkdown(page, options)
    for (const { text: written } of [{ text }, exporters.jekyll(page, options)]) {
      expect(withoutIds(parseMarkdown(written, countIds()).page)).toEqual(withoutIds(page))
    }
    expect(new MarkdownIt().render(text.split('\n---\n')[1] ?? '')).not.toContain('<table>')
  },
)

test.each([':-)', '| nur ein Strich', ': a'])('%j is written as it is', (words) => {
  const lines = [schema.text('Wort'), schema.node('hardBreak'), schema.text(words)]
  const page = createPage({ body: [schema.node('paragraph', null, lines)] })
  expect(serializeMarkdown(page, options).text).toContain(`\n${words}\n`)
})
