import { Transform } from '@tiptap/pm/transform'
import { describe, expect, test } from 'vitest'
import { pageFacts, pageParts } from '../../page.ts'
import { Problem } from '../../problem.ts'
import { revertItem } from '../../receipt/receipt-actions.ts'
import { countIds } from '../testing/count-ids.ts'
import { describeBody, describeItems } from '../testing/describe-page.ts'
import { parseMarkdown } from './parse-markdown.ts'

const parse = (markdown: string) => parseMarkdown(markdown, countIds())
/** The body of a page whose title is settled, so that only the construct is at stake. */
const body = (markdown: string) => describeBody(parse(around(markdown)).page).slice(2)
const items = (markdown: string) => describeItems(parse(around(markdown)).items).slice(1)
const around = (markdown: string) => `# Der Titel der Seite\n\nEin Satz.\n\n## Teil\n\n${markdown}`

describe('a foreign page', () => {
  const { page, items: receipt } = parse(`---
title: "Wie Sam LinkedIn nutzt"
date: 2024-03-05
layout: post
episode: 25
---

# Wie Sam LinkedIn nutzt

![Sam im Büro](sam.jpg "Sam im Büro. Foto: Anna/Canva.com")

Sam ist Spezialist für
agile Methoden.

## Wo Sam die Chancen sieht

Ein [Link][a], ~~weg~~, \`code\`.\\
Neue Zeile.

[a]: https://a.eu/ä "A"
`)

  test('gives title and facts of its front matter', () => {
    expect(pageParts(page).title.textContent).toBe('Wie Sam LinkedIn nutzt')
    expect(pageFacts(page)).toMatchObject({ date: '2024-03-05', number: 25, state: 'draft' })
  })

  test('gives its first picture as the cover', () => {
    const { cover } = pageParts(page)
    expect(cover.toString()).toBe('cover(alt("Sam im Büro"), caption("Sam im Büro."))')
    expect(cover.attrs).toMatchObject({ src: 'sam.jpg', credit: { creator: 'Anna' } })
  })

  test('gives its words', () => {
    expect(describeBody(page)).toEqual([
      'paragraph("Sam ist Spezialist für agile Methoden.")',
      'heading("Wo Sam die Chancen sieht")',
      'paragraph("Ein ", link("Link"), ", ", strike("weg"), ", ", code("code"), ".", hardBreak, "Neue Zeile.")',
    ])
  })

  test('lists what was found and what has no place', () => {
    expect(describeItems(receipt)).toEqual([
      'fact {"date":"2024-03-05"}: date: 2024-03-05',
      'fact {"number":25}: episode: 25',
      'slot title: Wie Sam LinkedIn nutzt',
      'removed unsupported: layout: post',
      'slot alt: Sam im Büro',
      'slot caption: Sam im Büro.',
      'credit "Anna":  Foto: Anna/Canva.com',
    ])
  })
})

describe('cover and lead in the front matter of a foreign page', () => {
  const write = (matter: string, text = 'Erster Satz.\n\nZweiter Satz.') =>
    parse(`---\ntitle: Sam\n${matter}\n---\n\n${text}\n`)

  test.each([
    ['image: sam.jpg\nimage_alt: Sam im Büro', 'Sam im Büro', ''],
    ['heroImage: sam.jpg\nheroImageAlt: Sam im Büro', 'Sam im Büro', ''],
    [
      'cover:\n  image: sam.jpg\n  alt: Sam\n  caption: "Am See. Foto: Anna/dpa"\n  relative: true',
      'Sam',
      'Am See.',
    ],
    ['image:\n  path: sam.jpg\n  alt: Sam', 'Sam', ''],
    ['images: [sam.jpg]\nthumbnail: klein.jpg', '', ''],
    ['featured-image: sam.jpg', '', ''],
  ])('%s', (matter, alt, caption) => {
    const { page, items } = write(matter)
    const { cover } = pageParts(page)
    expect(cover.attrs.src).toBe('sam.jpg')
    expect([...cover.children].map((part) => part.textContent)).toEqual([alt, caption])
    expect(describeBody(page)).toEqual(['paragraph("Erster Satz.")', 'paragraph("Zweiter Satz.")'])
    const removed = items.filter(({ kind }) => kind === 'removed').map(({ original }) => original)
    expect(removed).toEqual(matter.includes('thumbnail') ? ['thumbnail: klein.jpg'] : [])
  })

  test.each([
    'cover:\n  image: sam.jpg\n  artist: Anna',
    'images: [a.jpg, b.jpg]',
    'cover: true',
    `description: ${'lang '.repeat(300)}`,
  ])('%.20s stays front matter, since a part of it has no place', (matter) => {
    const { page, items } = write(matter)
    expect(pageParts(page).cover.textContent + pageParts(page).lead.textContent).toBe('')
    expect(describeItems(items).at(-1)).toMatch(/^removed unsupported: (cover|images|desc)/)
  })

  test('a description is the lead, and can be taken back', () => {
    const { page, items } = write('description: >\n  Sam ist\n  Spezialist.')
    expect(pageParts(page).lead.textContent).toBe('Sam ist Spezialist.')
    const lead = items.find((item) => item.kind === 'slot' && item.slot === 'lead')
    expect(lead?.original).toContain('description: >')
    const tr = new Transform(page)
    if (lead) revertItem(tr, lead, items)
    expect(pageParts(tr.doc).lead.textContent).toBe('')
    expect(describeBody(tr.doc)[0]).toContain('description:')
  })

  test('a description that is the first paragraph is not said twice', () => {
    const { page } = write('excerpt: Erster Satz.')
    expect(pageParts(page).lead.textContent).toBe('Erster Satz.')
    expect(describeBody(page)).toEqual(['paragraph("Zweiter Satz.")'])
  })

  test('a cover that the text has already stays in front of the text', () => {
    const text = 'Sam am See. Foto: Anna/dpa\n\nFolge 25: Sam kommt.\n\nEin Satz.'
    const { page } = write('image: sam.jpg', text)
    const pictures: unknown[] = []
    page.descendants(({ attrs }) => void (attrs.src && pictures.push(attrs.src)))
    expect(pictures).toEqual(['sam.jpg'])
  })
})

describe('what the page cannot hold keeps its words and is named', () => {
  test.each([
    [
      '| A | B |\n|---|---|\n| 1 | **2** |',
      ['paragraph("A | B")', 'paragraph("1 | ", strong("2"))'],
      ['simplified table: A\nB\n1\n2'],
    ],
    [
      '```js\nlet a\n\n  b\n```',
      ['paragraph(code("let a"), hardBreak, hardBreak, code("  b"))'],
      ['simplified code-block: let a\n\n  b'],
    ],
    ['###### a', ['heading("a")'], ['simplified heading-level: a']],
    [
      'a[^1]\n\n[^1]: wort',
      ['paragraph("a[^1]")', 'paragraph("[^1]: wort")'],
      ['simplified footnote: [^1]: wort'],
    ],
    [
      '<div class="box">a <b>b</b></div>',
      ['paragraph("a ", strong("b"))'],
      ['simplified html: a b'],
    ],
    ['a <u>b</u>', ['paragraph("a b")'], ['simplified html: b']],
    [
      'a ![b](c.png) d',
      ['paragraph("a d")', 'figure(alt("b"), caption)'],
      ['simplified inline-picture: a d'],
    ],
    [
      '![b](https://a.eu/c.png)',
      ['figure(alt("b"), caption)'],
      ['simplified picture-address: https://a.eu/c.png'],
    ],
    ['[a](javascript:alert(1))', ['paragraph("a")'], ['simplified unsafe-link: a']],
    ['<iframe src="https://a.eu/p"></iframe>', [], ['removed unsupported: https://a.eu/p']],
  ])('%s', (markdown, blocks, receipt) => {
    expect(body(markdown)).toEqual(blocks)
    expect(items(markdown)).toEqual(receipt)
  })
})

describe('words that look like signs', () => {
  test.each([
    ['https://a.eu and www.a.eu', 'paragraph("https://a.eu and www.a.eu")'],
    ['a ~b~ c', 'paragraph("a ~b~ c")'],
    ['25\\. Folge', 'paragraph("25. Folge")'],
    ['„Auf\u00adlage“ – z.\u00a0B.', 'paragraph("„Auf\u00adlage“ – z.\u00a0B.")'],
  ])('%s stay words', (markdown, block) => {
    expect(body(markdown)).toEqual([block])
    expect(items(markdown)).toEqual([])
  })
})

test('our own export tells what a hand added to it', () => {
  const markdown = `---\ntitle: A\nlayout: post\ngenerator: Reinschrift\n---\n\n<div class="lead">\n\nB\n\nC\n\n</div>\n\n##### D\n\nLoading\n`
  const { page, items: receipt } = parse(markdown)
  expect(pageParts(page).lead.toString()).toBe('lead("B", hardBreak, "C")')
  expect(describeBody(page)).toEqual(['heading("D")', 'paragraph("Loading")'])
  expect(describeItems(receipt)).toEqual([
    'removed unsupported: layout: post',
    'simplified heading-level: D',
  ])
})

test.each(['', '---\n---\n', '\n\n', '\ufeff'])('%o is an empty page', (markdown) => {
  expect(parse(markdown).page.textContent).toBe('')
})

test('what no stack can hold is refused', () => {
  expect(() => parse('> '.repeat(5000))).toThrow(Problem)
})

test('CVE-2025-66400 (mdast-util-to-hast): no word of a code block becomes a class', () => {
  expect(body('```js&#x20;xss\na\n```')).toEqual(body('```js\na\n```'))
})

test.each([
  ['quotes', '>'.repeat(100_000)],
  ['quotes with spaces', '> '.repeat(100_000)],
  ['lists', '- '.repeat(100_000)],
  ['numbered lists', '1. '.repeat(100_000)],
])('100,000 %s in one another are refused before they are read', (_what, opening) => {
  const parse = () => parseMarkdown(`Ein Satz.\n\n${opening}x\n`, countIds())
  expect(parse).toThrow(new Problem('file-too-deep', { name: '' }))
})

test('lines of dashes and some quotes in one another are nothing special', () => {
  const { page } = parseMarkdown(`${'-'.repeat(5000)}\n\n${'> '.repeat(20)}Satz.\n`, countIds())
  expect(page.textContent).toBe('Satz.')
})
