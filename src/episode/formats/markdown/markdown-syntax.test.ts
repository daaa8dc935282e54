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
