import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_CREDIT } from '../credits/credit.ts'
import SAMPLE from '../fixtures/folge-25-sam-linkedin.txt?raw'
import type { ImportedPage } from '../formats/format.ts'
import { parseText } from '../formats/text/parse-text.ts'
import { pageFacts, pageParts } from '../page.ts'
import { schema } from '../schema/schema.ts'
import { recognisePage } from './recognise-page.ts'

const ids = (): (() => string) => {
  let last = 0
  return () => `id${++last}`
}
const importText = (text: string): ImportedPage => parseText(text, ids())
const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '')

/** The page and the receipt in short, to compare by eye. */
function summary({ page, items }: ImportedPage): unknown {
  const { title, cover, lead, player, body } = pageParts(page)
  const { number, language } = pageFacts(page)
  return {
    ...(number === null ? {} : { number }),
    ...(language === null ? {} : { language }),
    title: title.textContent,
    ...(cover.textContent === '' ? {} : { cover: cover.children.map((part) => part.textContent) }),
    ...(cover.attrs.credit === null ? {} : { credit: cover.attrs.credit }),
    ...(lead.textContent === '' ? {} : { lead: lead.textContent }),
    ...(player.textContent === '' ? {} : { player: player.textContent }),
    body: body.children.map((block) =>
      block.type.name === 'heading' ? `## ${block.textContent}` : block.textContent,
    ),
    removed: items.flatMap((item) => (item.kind === 'removed' ? [item.original] : [])),
  }
}

/**
 * The words of the source, put together again from page and receipt: body blocks and the lines that
 * became slots, credits or nothing, in the order of the source.
 */
function accountedWords({ page, items }: ImportedPage): string[] {
  const { title, cover, lead, player, body } = pageParts(page)
  const [alt, caption] = cover.children.map((part) => part.textContent)
  const slots = {
    title: title.textContent,
    alt,
    caption,
    lead: lead.textContent,
    player: player.textContent,
  }
  const taken = items.flatMap((item) => {
    const { line, before } = item
    if (item.kind === 'removed') return [{ line, before, text: item.original }]
    if (item.kind === 'slot') return [{ line, before, text: slots[item.slot] ?? '' }]
    const isCut = item.kind === 'credit' || (item.kind === 'fact' && item.cutFrom !== null)
    return isCut ? [{ line, before, text: item.original }] : []
  })
  const wordsBefore = (id: string | null): string[] =>
    taken.filter(({ before }) => before === id).flatMap(({ text }) => wordsOf(text))
  return [
    ...body.children.flatMap((block) => [
      ...wordsBefore(block.attrs.id),
      ...items.flatMap((item) =>
        item.kind === 'speech' && item.blockId === block.attrs.id ? wordsOf(item.original) : [],
      ),
      ...wordsOf(block.textContent),
    ]),
    ...wordsBefore(null),
  ]
}

describe('the sample page', () => {
  const lines = SAMPLE.split('\n')
  const line = (number: number): string => lines[number - 1] ?? ''

  test('becomes the page that it was', () => {
    const alt = 'Sam erklärt in Episode des Podcasts Designed Innovation, wie er LInkedIn nutzt.'
    const headings = new Set([15, 21, 25, 31, 39])
    const body = [13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 41, 43, 45, 47]
    expect(summary(importText(SAMPLE))).toEqual({
      number: 25,
      language: 'de',
      title: 'Podcast: Wie Sam LinkedIn zur Werbung für seine agilen Methoden nutzt',
      cover: [alt, alt],
      credit: { ...EMPTY_CREDIT, creator: 'Stroisch.eu', source: 'Canva.com' },
      lead: line(6),
      player: 'Stroisch Designed Innovation',
      body: body.map((number) => (headings.has(number) ? `## ${line(number)}` : line(number))),
      removed: [line(1), 'Loading', '/', 'Schreibe einen Kommentar'],
    })
  })

  test('keeps every word in its order, and adds none', () => {
    const imported = importText(SAMPLE)
    expect(accountedWords(imported)).toEqual(wordsOf(SAMPLE))
    expect(wordsOf(SAMPLE)).toHaveLength(1185)
  })

  test('has a receipt item for each thing done, at its line', () => {
    const { items } = importText(SAMPLE)
    expect(items.map(({ kind, line }) => `${line} ${kind}`)).toEqual([
      ...['1 slot', '1 fact', '3 slot', '4 slot', '4 credit', '6 slot', '6 fact', '8 slot'],
      ...['9 removed', '10 removed', '11 removed'],
      ...['15 heading', '21 heading', '25 heading', '31 heading', '39 heading', '49 removed'],
    ])
    for (const item of items) {
      if (item.kind !== 'fact' && item.kind !== 'credit')
        expect(item.original).toBe(line(item.line))
      else expect(line(item.line)).toContain(item.original)
    }
  })

  test('is a valid page in which every block has an id of its own', () => {
    const { page, items } = importText(SAMPLE)
    page.check()
    const used = [
      ...pageParts(page).body.children.map((block) => block.attrs.id),
      ...items.map((item) => item.id),
      ...new Set(items.map((item) => item.paragraphId)),
    ]
    expect(used).not.toContain(null)
    expect(new Set(used).size).toBe(used.length)
  })

  test('is the same each time', () => {
    const [first, second] = [importText(SAMPLE), importText(SAMPLE)]
    expect(first.page.eq(second.page)).toBe(true)
    expect(first.items).toEqual(second.items)
  })
})

describe('other pages', () => {
  test('an English one', () => {
    const text = `Skip to content

#7 How Sam uses LinkedIn [EN]

Sam at his desk
Sam at his desk (Photo: Anna / Unsplash)

Sam is a coach. He posts a lot.

A show
#7 How Sam uses LinkedIn [EN]
Loading...

He likes it there.

Why he likes it

It is his place.

Leave a Reply
Your email address will not be published. Required fields are marked *
Website`
    expect(summary(importText(text))).toMatchObject({
      number: 7,
      language: 'en',
      title: '#7 How Sam uses LinkedIn',
      cover: ['Sam at his desk', 'Sam at his desk'],
      credit: { creator: 'Anna', source: 'Unsplash' },
      lead: 'Sam is a coach. He posts a lot.',
      player: 'A show',
      body: ['He likes it there.', '## Why he likes it', 'It is his place.'],
    })
  })

  test('a plain transcript stays as it is', () => {
    const body = ['Anna: Willkommen, Sam', 'Sam: Danke', 'Anna: Wie geht es dir?', 'Sam: Gut.']
    expect(summary(importText(body.join('\n\n')))).toEqual({ title: '', body, removed: [] })
  })

  test('a transcript with names on lines of their own has no headings', () => {
    const turns = ['Anna', 'Willkommen, Sam.', 'Sam', 'Danke schön.', 'Anna', 'Wie geht es dir?']
    expect(summary(importText(`Ein Gespräch\n\n${turns.join('\n\n')}`))).toEqual({
      title: 'Ein Gespräch',
      body: turns,
      removed: [],
    })
  })

  test('only a title', () => {
    expect(summary(importText('Wie Sam LinkedIn nutzt\n'))).toEqual({
      title: 'Wie Sam LinkedIn nutzt',
      body: [''],
      removed: [],
    })
  })

  test('a single word', () => {
    expect(summary(importText('Hallo'))).toEqual({ title: 'Hallo', body: [''], removed: [] })
  })

  test('a title and text alone', () => {
    expect(summary(importText('Folge 25: Wie Sam es nutzt\n\nEr nutzt es gern.'))).toEqual({
      number: 25,
      title: 'Folge 25: Wie Sam es nutzt',
      body: ['Er nutzt es gern.'],
      removed: [],
    })
  })
})

describe('what the importer knows', () => {
  const paragraph = (id: string, text: string, level: number | null = null) => ({
    block: schema.node('paragraph', { id }, schema.text(text)),
    original: text,
    line: 1,
    level,
  })

  test('is not found again', () => {
    const { page, items } = recognisePage(
      [paragraph('a', 'Ein Satz.'), paragraph('b', 'Folge 7: Noch ein Satz.')],
      { title: 'Folge 3: Ein Titel (de)', facts: { number: 4, series: 'Social Media' } },
      ids(),
    )
    expect(pageFacts(page)).toMatchObject({ number: 4, series: 'Social Media', language: null })
    expect(pageParts(page).title.textContent).toBe('Folge 3: Ein Titel (de)')
    expect(items).toEqual([])
  })

  test('title: the page begins with the head below it', () => {
    const { page } = recognisePage(
      [paragraph('a', 'Folge 7: Sam kommt.'), paragraph('b', 'Ein Satz.')],
      { title: 'Ein Titel' },
      ids(),
    )
    expect(pageFacts(page).number).toBe(7)
    expect(pageParts(page).lead.textContent).toBe('Folge 7: Sam kommt.')
  })

  test('title: the first line that repeats it is its source', () => {
    const { page, items } = recognisePage(
      [paragraph('a', 'Wie Sam es nutzt (de)', 1), paragraph('b', 'Ein Satz.')],
      { title: 'Wie Sam es nutzt (de)' },
      ids(),
    )
    expect(pageParts(page).title.textContent).toBe('Wie Sam es nutzt')
    expect(items.map((item) => item.kind)).toEqual(['slot', 'fact'])
  })

  test('language: a tag that says otherwise is part of the title', () => {
    const { page, items } = recognisePage(
      [paragraph('a', 'Wie Sam es nutzt (de)', 1), paragraph('b', 'Ein Satz.')],
      { facts: { language: 'en' } },
      ids(),
    )
    expect(pageParts(page).title.textContent).toBe('Wie Sam es nutzt (de)')
    expect(items.map((item) => item.kind)).toEqual(['slot'])
  })

  test('marks: a credit with more links than it can hold stays in the caption', () => {
    const linked = (text: string) =>
      schema.text(text, [schema.mark('link', { href: `https://${text}` })])
    const caption = [
      schema.text('Foto: '),
      linked('anna.eu'),
      schema.text('/'),
      linked('canva.com'),
    ]
    const { page } = recognisePage(
      [
        paragraph('a', 'Wie Sam es nutzt', 1),
        {
          ...paragraph('b', 'Foto: anna.eu/canva.com'),
          block: schema.node('paragraph', { id: 'b' }, caption),
        },
        paragraph('c', 'Ein Satz.'),
      ],
      {},
      ids(),
    )
    expect(pageParts(page).cover.attrs.credit).toBeNull()
    expect(pageParts(page).body.child(0).childCount).toBe(4)
  })

  test('marks: the lead keeps them, and a linked credit keeps its link', () => {
    const link = (href: string) => [schema.mark('link', { href })]
    const block = (id: string, ...content: ReturnType<typeof schema.text>[]) => {
      const node = schema.node('paragraph', { id }, content)
      return { block: node, original: node.textContent, line: 1, level: null }
    }
    const { page, items } = recognisePage(
      [
        paragraph('a', 'Wie Sam es nutzt', 1),
        block(
          'b',
          schema.text('Sam im Büro. Foto: Anna/'),
          schema.text('Canva.com', link('https://canva.com')),
        ),
        block(
          'c',
          schema.text('Folge 25: '),
          schema.text('Sam', [schema.mark('strong')]),
          schema.text(' kommt.'),
        ),
        paragraph('d', 'Ein Satz.'),
      ],
      {},
      ids(),
    )
    const { cover, lead } = pageParts(page)
    expect(cover.attrs.credit).toMatchObject({
      source: 'Canva.com',
      sourceUrl: 'https://canva.com',
    })
    expect(lead.child(1).marks).toHaveLength(1)
    expect(items.filter((item) => item.content !== undefined).map((item) => item.kind)).toEqual([
      'slot',
      'credit',
      'slot',
    ])
  })
})

describe('any text of lines', () => {
  const word = fc.stringMatching(/^[A-Za-zÄÖÜäöüß0-9.,:!?()/–-]{1,9}$/u)
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')) },
    fc.constantFrom(...SAMPLE.split('\n').slice(0, 15), 'Share this', 'Facebook', 'Website'),
    fc.constantFrom('Folge 25: Sam kommt.', '© Anna', '(Foto: A/B)', 'Sam: Ja', '#3', '   ', ''),
  )

  test('keeps all its words in their order, and gains none', () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\n\n', '\r\n'), (lines, newline) => {
        const text = lines.join(newline)
        const imported = importText(text)
        imported.page.check()
        expect(accountedWords(imported)).toEqual(wordsOf(text))
      }),
      { numRuns: 500 },
    )
  })
})
