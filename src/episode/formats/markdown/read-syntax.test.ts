import fc from 'fast-check'
import type { Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { takePlainBlocks } from '../html/plain-blocks.ts'
import { arbitraryPage, RUNS } from '../testing/arbitrary-page.ts'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { XSS_VECTORS } from '../testing/xss-vectors.ts'
import { plainMarkdownSource } from './plain-source.ts'
import { readSyntax, readWholeSyntax } from './read-syntax.ts'
import { serializeMarkdown } from './serialize-markdown.ts'

/** Trees by what they hold, not by where it stood in the source. */
const shape = (content: Nodes): unknown =>
  JSON.parse(JSON.stringify(content, (key, value) => (key === 'position' ? undefined : value)))

function expectSame(markdown: string): void {
  const [read, whole] = [readSyntax(markdown), readWholeSyntax(markdown)]
  expect(shape(read.content)).toEqual(shape(whole.content))
  expect(read.setAside).toEqual(whole.setAside)
}

/** What reaches across blank lines, or changes how the lines below it are read. */
const FRAMES = [
  '```',
  '~~~~',
  '<!--',
  '-->',
  '<pre>',
  '</pre>',
  '<textarea>',
  '<script>',
  '</script>',
  '<div>',
  '</div>',
  '<b>',
  '<a href="x">',
  '<table>',
  '<table><tr><td>',
  '<select>',
  '<svg>',
  '<h3>',
  'a <h3>',
  '</h3>',
  '<title>',
  '<template>',
  '- a',
  '- ',
  '  b',
  '    code',
  '1. a',
  '> a',
  '[a]: /b',
  '[^1]: a',
  '---',
  '+++',
  '===',
  '| a |\n|---|',
  'a\nb',
  '',
  ' ',
]
const PLAIN = [
  'Ein Satz.',
  'Noch „einer“ (2).',
  '## Ein Titel',
  '<b class="speaker">Sam:</b> Ja.',
  '<time class="start" datetime="PT4.3S">0:04</time> Nein.',
  '<b class="speaker">Sam:</b> <time class="start" datetime="PT4S">0:04</time> 1. Ja',
]

const arbitraryMarkdown = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PLAIN) },
      { weight: 4, arbitrary: fc.constantFrom(...FRAMES) },
      { weight: 2, arbitrary: arbitraryText },
      { weight: 1, arbitrary: fc.constantFrom(...XSS_VECTORS) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .chain((lines) =>
    fc
      .array(fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n', '\r\n\r\n'), {
        minLength: lines.length,
        maxLength: lines.length,
      })
      .map((ends) => lines.map((line, at) => line + ends[at]).join('')),
  )

describe('Markdown without its plain paragraphs', () => {
  test(
    'is read as the whole',
    () => {
      fc.assert(fc.property(arbitraryMarkdown, expectSame), { numRuns: RUNS * 3 })
    },
    RUNS * 600,
  )

  test(
    'is read as the whole of any export',
    () => {
      const options = { fallbackLanguage: 'de', pictureUrl: encodeURI }
      fc.assert(
        fc.property(arbitraryPage, (page) => expectSame(serializeMarkdown(page, options).text)),
        { numRuns: RUNS },
      )
    },
    RUNS * 600,
  )

  test.each(FRAMES)('is read as the whole below %j', (frame) => {
    for (const plain of PLAIN) expectSame(`${frame}\n\n${plain}\n\n${plain}\n\nc *d*`)
  })

  test('is a short paragraph for each run of them', () => {
    const { source, putBack } = takePlainBlocks(
      `Eins.\n\nZwei.\n\n*drei*\n\n${PLAIN.join('\n\n')}`,
      plainMarkdownSource,
    )
    expect(source).toBe('\ufdd0\n\n*drei*\n\n\ufdd0')
    const content = readWholeSyntax(source).content
    expect(putBack(content)).toBe(true)
    expect(toHtml(content)).toBe(
      ['Eins.', 'Zwei.', '<em>drei</em>', ...PLAIN]
        .map((words) => `<p>${words}</p>`)
        .join('\n')
        .replace('<p>## Ein Titel</p>', '<h2>Ein Titel</h2>'),
    )
  })

  test('needs no line to end in a certain way', () => {
    const { source } = takePlainBlocks('a\n\n\nb \n\nc\n', plainMarkdownSource)
    expect(source).toBe('\ufdd0')
  })

  test('does not take its own placeholder for a paragraph', () => {
    expectSame('\ufdd0\n\nEin Satz.\n\n\ufdd0')
  })

  test('is parsed as a whole where a line is no paragraph', () => {
    const markdown = '```\n\nEins.\n\n```'
    const { source, putBack } = takePlainBlocks(markdown, plainMarkdownSource)
    expect(putBack(readWholeSyntax(source).content)).toBe(false)
    expect(toHtml(readSyntax(markdown).content)).toBe('<pre><code>\nEins.\n\n</code></pre>')
  })
})
