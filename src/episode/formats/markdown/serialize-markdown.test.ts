import type { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { createPage, createPicture, type PageParts, pageParts } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import type { ExportOptions } from '../format.ts'
import { countIds } from '../testing/count-ids.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { serializeMarkdown } from './serialize-markdown.ts'

const options: ExportOptions = {
  fallbackLanguage: 'de',
  pictureUrl: (src) => src.replace('images/', 'folge-25-images/'),
}
const text = (words: string, ...marks: string[]): Node =>
  schema.text(
    words,
    marks.map((mark) => schema.mark(mark)),
  )
const paragraph = (...content: Node[]): Node => schema.node('paragraph', null, content)
const content = (parts: PageParts): string =>
  serializeMarkdown(createPage(parts), options).text.replace(/^---\n.*?\n---\n\n/s, '')

test('a page: front matter, cover, lead, player, body', () => {
  const credit = {
    creator: 'Anna',
    source: null,
    sourceUrl: null,
    license: null,
    licenseUrl: null,
    note: null,
  }
  const page = createPage({
    title: 'Wie „Sam“ es nutzt',
    facts: { number: 25, language: 'de', audioUrl: 'https://a.eu/25.mp3' },
    cover: createPicture('cover', { src: 'images/sam.jpg', credit }, 'Sam & Co', [text('Büro')]),
    lead: schema.node('lead', null, [text('Ein '), text('Spezialist', 'strong'), text('.')])
      .content,
    player: 'Stroisch',
    body: [schema.node('heading', { level: 3 }, [text('Teil')]), paragraph(text('25. Folge'))],
  })
  expect(serializeMarkdown(page, options)).toEqual({
    losses: [],
    text: `---
title: Wie „Sam“ es nutzt
episode: 25
lang: de
draft: true
audio: https://a.eu/25.mp3
generator: Reinschrift
---

<figure class="cover">
  <img src="folge-25-images/sam.jpg" alt="Sam &amp; Co">
  <figcaption>Büro <span class="credit">Foto: <span class="creator">Anna</span></span></figcaption>
</figure>

<div class="lead">

Ein **Spezialist**.

</div>

<div class="player">

Stroisch

<audio controls preload="none" src="https://a.eu/25.mp3"></audio>

</div>

### Teil

25\\. Folge
`,
  })
})

test('an empty page is its front matter', () => {
  expect(serializeMarkdown(createPage(), options).text).toBe(
    '---\ndraft: true\ngenerator: Reinschrift\n---\n',
  )
})

describe('blocks', () => {
  const item = (...blocks: Node[]) => schema.node('listItem', null, blocks)
  test.each<[string, Node, string]>([
    [
      'a paragraph with a speaker',
      schema.node('paragraph', { speaker: 'Sam', startMs: 754_000 }, [text('Ja')]),
      '<b class="speaker">Sam:</b> <time class="start" datetime="PT754S">12:34</time> Ja',
    ],
    [
      'a paragraph in another language',
      schema.node('paragraph', { lang: 'en' }, [text('Just '), text('try', 'strong')]),
      '<span lang="en">Just **try**</span>',
    ],
    [
      'a quote in another language',
      schema.node('blockquote', { lang: 'en' }, [paragraph(text('Hi'))]),
      '<div lang="en">\n\n> Hi\n\n</div>',
    ],
    ['an empty paragraph', schema.node('blockquote', null, [paragraph()]), '> <p></p>'],
    ['a hard break', paragraph(text('a'), schema.node('hardBreak'), text('b')), 'a\\\nb'],
    ['a hard break at the end', paragraph(text('a'), schema.node('hardBreak')), 'a<br>'],
    [
      'a heading with a break',
      schema.node('heading', { level: 2 }, [text('a'), schema.node('hardBreak'), text('b #')]),
      '## a<br>b \\#',
    ],
    [
      'lists',
      schema.node('orderedList', { start: 3 }, [
        item(paragraph(text('a'))),
        item(paragraph(text('b')), schema.node('bulletList', null, [item(paragraph(text('c')))])),
      ]),
      '3. a\n4. b\n\n   - c',
    ],
    ['a rule', schema.node('horizontalRule'), '***'],
  ])('%s', (_name, block, markdown) => {
    expect(content({ body: [block] })).toBe(`${markdown}\n`)
  })
})

test('marks meet without a sign too many', () => {
  const runs = [
    text('a', 'strong'),
    text('b', 'strong', 'strike'),
    text(' ', 'emphasis'),
    text('`', 'code'),
  ]
  expect(content({ body: [paragraph(...runs)] })).toBe('**a~~b~~**_&#x20;_`` ` ``\n')
})

test('what is lost is named', () => {
  const link = schema.mark('link', { href: 'javascript:alert(1)' })
  const list = schema.node('orderedList', { start: -1 }, [
    schema.node('listItem', null, [paragraph(schema.text('a', [link]))]),
  ])
  const page = createPage({
    facts: { audioUrl: 'javascript:alert(2)' },
    cover: createPicture('cover', {}, 'Sam'),
    body: [list],
  })
  const { text: markdown, losses } = serializeMarkdown(page, options)
  expect(markdown).not.toContain('javascript')
  expect(losses).toEqual([
    { code: 'unsafe-link', values: { address: 'javascript:alert(2)' } },
    { code: 'alt-without-picture', values: { alt: 'Sam' } },
    { code: 'list-start', values: { start: -1 } },
    { code: 'unsafe-link', values: { address: 'javascript:alert(1)' } },
  ])
})

test('no address and no language begins a tag of its own', () => {
  const href = '<script>alert(1)</script>'
  const link = schema.mark('link', { href, title: href })
  const lang = 'de\n<iframe src=x>\r\n<script>'
  const body = [schema.node('paragraph', { lang }, [schema.text('a', [link])])]
  const { text: markdown } = serializeMarkdown(createPage({ body }), options)
  expect(markdown.trim().split('\n').at(-1)).toBe(
    '<span lang="de&#10;<iframe src=x>&#13;&#10;<script>">[a](\\<script>alert\\(1\\)\\</script> "<script>alert(1)</script>")</span>',
  )
  const read = pageParts(parseMarkdown(markdown, countIds()).page).body.child(0)
  expect(read.child(0).marks[0]?.attrs.href).toBe(href)
})
