import type { Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { createPage, createPicture } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import type { ExportTarget } from '../format.ts'
import { countIds } from '../testing/count-ids.ts'
import { exporters } from '../testing/exporters.ts'
import { parseMarkdown } from './parse-markdown.ts'

const paragraph = (text: string, ...marks: string[]): Node =>
  schema.node('paragraph', null, [
    schema.text(
      text,
      marks.map((mark) => schema.mark(mark)),
    ),
  ])

const page = createPage({
  title: 'Sam',
  facts: { series: 'Reihe', language: 'de', date: '2026-11-24', audioUrl: 'https://a.eu/25.mp3' },
  cover: createPicture('cover', { src: 'images/sam.jpg' }, 'Sam im Büro'),
  lead: schema.node('lead', null, [schema.text('Ein "Spezialist".')]).content,
})

const write = (target: ExportTarget, written = page) =>
  exporters[target](written, { fallbackLanguage: 'de', pictureUrl: (src) => src })

const headOf = (text: string): string => /^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? ''

test.each<[ExportTarget, string[]]>([
  [
    'hugo',
    [
      'description: Ein "Spezialist".',
      'images:\n  - images/sam.jpg',
      'series:\n  - Reihe',
      'language: de\ndate: 2026-11-24',
      'audio:\n  - https://a.eu/25.mp3',
    ],
  ],
  ['jekyll', ['image:\n  path: images/sam.jpg\n  alt: Sam im Büro', 'published: false']],
  ['eleventy', ['description: Ein "Spezialist".\nseries: Reihe', 'draft: true']],
  ['astro', ['heroImage: ./images/sam.jpg', 'pubDate: 2026-11-24', 'draft: true']],
])('front matter for %s', (target, parts) => {
  const head = headOf(write(target).text)
  for (const part of parts) expect(head).toContain(part)
})

test.each<[ExportTarget, string[]]>([
  ['hugo', ['{{< x >}}', '{{% x %}}', '{', ': Begriff']],
  ['jekyll', ['{{ x }}', '{% x %}', '{: .x}', '{::comment}', 'a | b', '$$x$$', ': Begriff', '^']],
  ['eleventy', ['{{ x }}', '{% x %}', '{# x #}']],
])('what %s would take for its own is written otherwise', (target, texts) => {
  for (const text of texts) {
    for (const block of [paragraph(text), paragraph(text, 'code'), paragraph(text, 'strong')]) {
      const written = write(target, createPage({ body: [block] })).text
      const [, content = ''] = written.split('\n---\n')
      expect(content).not.toMatch(/\{[{%#:]|\||\$\$|^:\s|^\^$/m)
      const { page: read } = parseMarkdown(written, countIds())
      expect(read.textContent).toBe(text)
    }
  }
})

test('an element lets kramdown read the Markdown within it', () => {
  expect(write('jekyll').text).toContain('<div class="lead" markdown="1">')
  expect(write('hugo').text).toContain('<div class="lead">')
})

test('what a generator does to a page as long as nobody changes its settings is named', () => {
  const codesOf = (target: ExportTarget, written = page) =>
    write(target, written).losses.map(({ code, values }) => [code, values.count])
  expect(codesOf('markdown')).toEqual([])
  expect(codesOf('eleventy')).toEqual([])
  expect(codesOf('astro')).toEqual([['typography', 2]])
  expect(codesOf('hugo')).toEqual([
    ['raw-html', 2],
    ['typography', 2],
  ])
  expect(codesOf('jekyll', createPage())).toEqual([['date-in-name', undefined]])
})

test('a description that somebody changed is no repetition', () => {
  const { text } = write('hugo')
  expect(parseMarkdown(text, countIds()).items).toEqual([])
  const { items } = parseMarkdown(text.replace('description: Ein', 'description: Kein'), countIds())
  expect(items).toMatchObject([{ kind: 'removed', original: 'description: Kein "Spezialist".' }])
})
