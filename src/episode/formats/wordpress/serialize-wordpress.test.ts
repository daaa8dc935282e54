import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { creditSchema } from '../../credits/credit.ts'
import { createPage, createPicture, type PageParts } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import { findActive } from '../conformance/find-active.ts'
import { readMarkup } from '../conformance/read-markup.ts'
import type { ExportOptions } from '../format.ts'
import { arbitraryPage, RUNS } from '../testing/arbitrary-page.ts'
import { textOf, withoutAudio, withoutSpace, wordsOfPage } from '../testing/words-of-page.ts'
import { XSS_VECTORS } from '../testing/xss-vectors.ts'
import { EDITORS_SIGNS } from './picture-to-blocks.ts'
import { serializeWordPress } from './serialize-wordpress.ts'

const options: ExportOptions = {
  fallbackLanguage: 'en',
  pictureUrl: (src) => src.replace('images/', 'https://a.eu/'),
}
const text = (words: string, ...marks: string[]): Node =>
  schema.text(
    words,
    marks.map((mark) => schema.mark(mark)),
  )
const paragraph = (...content: Node[]): Node => schema.node('paragraph', null, content)
const item = (...blocks: Node[]): Node => schema.node('listItem', null, blocks)
const markup = (parts: PageParts): string => serializeWordPress(createPage(parts), options).text
const body = (...blocks: Node[]): string => markup({ body: blocks })

describe('a block', () => {
  test('is a paragraph with who speaks it, when, and in which language', () => {
    const attrs = { speaker: 'Sam & Jo', startMs: 83_000, lang: 'en' }
    expect(
      body(schema.node('paragraph', attrs, [text('5 < 6 &amp; '), text('so', 'strong')])),
    ).toBe(
      '<!-- wp:paragraph -->\n<p><strong>Sam &amp; Jo:</strong> 1:23 <span lang="en">5 &lt; 6 &amp;amp; <strong>so</strong></span></p>\n<!-- /wp:paragraph -->\n',
    )
  })

  test('is a heading, whose usual level is not said', () => {
    expect(body(...[2, 3].map((level) => schema.node('heading', { level }, [text('A')])))).toBe(
      '<!-- wp:heading -->\n<h2 class="wp-block-heading">A</h2>\n<!-- /wp:heading -->\n\n<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">A</h3>\n<!-- /wp:heading -->\n',
    )
  })

  test('is a list, whose items hold one block at most', () => {
    const list = schema.node('orderedList', { start: 3 }, [
      item(paragraph(text('a')), schema.node('horizontalRule')),
      item(paragraph(text('b')), paragraph(text('c')), paragraph(text('d'))),
    ])
    expect(body(list).split('\n')).toEqual([
      '<!-- wp:list {"ordered":true,"start":3} -->',
      '<ol start="3" class="wp-block-list"><!-- wp:list-item -->',
      '<li>a<!-- wp:separator -->',
      '<hr class="wp-block-separator has-alpha-channel-opacity"/>',
      '<!-- /wp:separator --></li>',
      '<!-- /wp:list-item -->',
      '',
      '<!-- wp:list-item -->',
      '<li>b<!-- wp:group -->',
      '<div class="wp-block-group"><!-- wp:paragraph -->',
      '<p>c</p>',
      '<!-- /wp:paragraph -->',
      '',
      '<!-- wp:paragraph -->',
      '<p>d</p>',
      '<!-- /wp:paragraph --></div>',
      '<!-- /wp:group --></li>',
      '<!-- /wp:list-item --></ol>',
      '<!-- /wp:list -->',
      '',
    ])
  })

  test('is an image with caption and credit in its one figcaption', () => {
    const credit = creditSchema.parse({ creator: 'A', source: 'B', sourceUrl: 'https://b.eu' })
    const picture = createPicture('figure', { src: 'images/a.jpg', credit }, 'x "y"', [text('C')])
    expect(body(picture)).toBe(
      '<!-- wp:image -->\n<figure class="wp-block-image"><img src="https://a.eu/a.jpg" alt="x &quot;y&quot;"/><figcaption class="wp-element-caption">C <span class="credit">Photo: <span class="creator">A</span>/<a class="source" href="https://b.eu">B</a></span></figcaption></figure>\n<!-- /wp:image -->\n',
    )
  })

  test('gives the language of a quote to the words in it', () => {
    const quote = schema.node('blockquote', { lang: 'en' }, [paragraph(text('Go.'))])
    expect(body(quote)).toContain('<p><span lang="en">Go.</span></p>')
  })
})

test.each([
  ['https://a.eu/25.mp3', '<!-- wp:audio -->\n<figure class="wp-block-audio"><audio controls src'],
  [
    'https://a.eu/p?a=1&b=--',
    '<!-- wp:embed {"url":"https://a.eu/p?a=1\\u0026b=\\u002d\\u002d"} -->',
  ],
])('the player of %s has a block', (audioUrl, block) => {
  const blocks = markup({ player: 'Show', facts: { audioUrl } })
  expect(blocks).toContain(block)
  expect(blocks).toContain('<figcaption class="wp-element-caption">Show</figcaption>')
})

test('names what a post has no place for in its content', () => {
  const page = createPage({
    title: 'Titel',
    facts: { number: 25, guests: ['Sam', 'Jo'], language: 'de' },
    body: [
      paragraph(text('Ein [audio cuts out] und [ein Lachen]')),
      createPicture('figure', { src: 'other/a.jpg' }, 'Tom &amp; Jo'),
    ],
  })
  const { text: blocks, losses } = serializeWordPress(page, options)
  expect(blocks).toContain('alt="Tom &amp; amp; Jo"')
  expect(losses).toEqual([
    { code: 'title-apart', values: { title: 'Titel' } },
    { code: 'number-apart', values: { value: '25' } },
    { code: 'guests-apart', values: { value: 'Sam, Jo' } },
    { code: 'language-apart', values: { value: 'de' } },
    { code: 'picture-apart', values: { name: 'other/a.jpg' } },
    { code: 'alt-entity', values: { alt: 'Tom &amp; Jo' } },
    { code: 'shortcode', values: { words: '[audio cuts out]' } },
  ])
})

test.each(XSS_VECTORS)('%s is nothing but words', (vector) => {
  const words = vector.replace(/\n/g, ' ')
  const link = schema.mark('link', { href: vector, title: vector })
  const credit = creditSchema.parse({ creator: vector, source: vector, sourceUrl: vector })
  const { text: html } = serializeWordPress(
    createPage({
      player: words,
      facts: { audioUrl: 'javascript:alert(1)' },
      body: [
        schema.node('paragraph', { speaker: vector, lang: vector }, [schema.text(words, [link])]),
        createPicture('figure', { src: vector, credit }, words, [text(words)]),
      ],
    }),
    options,
  )
  expect(findActive(readMarkup(html))).toEqual([])
})

test('another parser reads every word of any page out of its blocks', () => {
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      const silent = withoutAudio(page)
      const { text: html } = serializeWordPress(silent, options)
      const read = withoutSpace(textOf(fromHtml(html, { fragment: true })))
      const wanted = wordsOfPage(page, page.attrs.language ?? options.fallbackLanguage)
      expect(read.replace(EDITORS_SIGNS, '')).toBe(wanted.replace(EDITORS_SIGNS, ''))
    }),
    { numRuns: RUNS },
  )
})

test.each([' ', '\ufeff', ' \ufffc'])('%j alone is no caption', (player) => {
  expect(markup({ player, facts: { audioUrl: 'https://a.eu/25.mp3' } })).not.toContain('figcaption')
})
