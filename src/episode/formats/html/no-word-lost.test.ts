import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { RUNS } from '../testing/arbitrary-page.ts'
import { countIds } from '../testing/count-ids.ts'
import { parseHtml } from './parse-html.ts'

const TAGS =
  'div p section article main header footer nav aside form ul ol li dl dt dd table tr td th caption h1 h2 h5 pre blockquote figure figcaption details summary a b em span sub button label center custom-tag'.split(
    ' ',
  )

/** HTML as careless people and machines write it, each word only once. */
const arbitraryHtml: Arbitrary<string> = fc
  .letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom('@ ', '@', '<br>', '<hr>', '<img src="a.jpg" alt="">', '<!-- weg -->', '\n'),
      fc
        .tuple(fc.constantFrom(...TAGS), fc.array(tie('html'), { maxLength: 4 }), fc.boolean())
        .map(([tag, inner, isClosed]) => `<${tag}>${inner.join('')}${isClosed ? `</${tag}>` : ''}`),
    ),
  }))
  .html.map((html) => {
    let count = 0
    return html.replace(/@/g, () => `wort${++count}x`)
  })

test.each([
  ['HTML', parseHtml],
  ['Markdown', parseMarkdown],
])(
  'every word of foreign %s is on the page or in the receipt',
  (_name, parse) => {
    fc.assert(
      fc.property(fc.array(arbitraryHtml, { minLength: 1, maxLength: 4 }), (parts) => {
        const source = parts
          .map((part, index) => part.replaceAll('wort', `wort${index}`))
          .join('\n')
        const { page, items } = parse(source, countIds())
        page.check()
        const kept = [page.textContent, ...items.map(({ original }) => original)].join('\n')
        const words = source.match(/wort\d+x/g) ?? []
        expect(words.filter((word) => !kept.includes(word))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  },
  RUNS * 600,
)
