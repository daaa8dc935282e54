import { HtmlRenderer, Parser } from 'commonmark'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { createPage } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import { serializeMarkdown } from './serialize-markdown.ts'

const options = { fallbackLanguage: 'de', pictureUrl: (src: string) => src }

test.each([
  ['Wort', '🙎 Sam', 'Wort'],
  ['Wort', 'Sam 🙎', 'Wort'],
  ['🙎', 'Sam', '🙎'],
  ['Wort', '𝃜', ''],
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
