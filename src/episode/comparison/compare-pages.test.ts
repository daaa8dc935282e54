import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryHistory, renewedPage } from '../formats/testing/arbitrary-history.ts'
import { arbitraryPage } from '../formats/testing/arbitrary-page.ts'
import { createPage, createPicture, pageParts } from '../page.ts'
import { type PageDocument, schema } from '../schema/schema.ts'
import { comparePages } from './compare-pages.ts'
import type { ComparedBlock, PageComparison } from './comparison.ts'
import { isWord, textTokens } from './text-tokens.ts'

const paragraph = (id: string | null, text: string, attrs = {}): Node =>
  schema.node('paragraph', { id, ...attrs }, text ? [schema.text(text)] : [])

const pageOf = (...body: Node[]): PageDocument => createPage({ title: 'Sam', body })

/** What is to be read in a block: +came+, -went-, and the same words plain. */
function read({ lines }: ComparedBlock): string {
  const signs = { same: '', inserted: '+', removed: '-', formatted: '*' }
  const texts = lines.map(({ runs }) =>
    runs.map(({ change, text }) => `${signs[change]}${text}${signs[change]}`).join(''),
  )
  return texts.join('|')
}

const bodyOf = ({ blocks }: PageComparison): ComparedBlock[] =>
  blocks.filter(({ part }) => part === 'body')

const readBody = (before: PageDocument, after: PageDocument): string[] =>
  bodyOf(comparePages(before, after)).map(
    (block) => `${block.isMoved ? 'moved ' : ''}${block.change}: ${read(block)}`,
  )

describe('two pages', () => {
  it('show each word that came and went', () => {
    const before = pageOf(paragraph('a', 'Das ist ein alter Satz.'), paragraph('b', 'Bleibt.'))
    const after = pageOf(paragraph('a', 'Das ist ein ganz neuer Satz!'), paragraph('b', 'Bleibt.'))
    expect(readBody(before, after)).toEqual([
      'changed: Das ist ein -alter-+ganz neuer+ Satz-.-+!+',
      'same: Bleibt.',
    ])
  })

  it('show a replaced passage as one, not word by word', () => {
    const before = pageOf(paragraph('a', 'Wir haben rote Äpfel gekauft.'))
    const after = pageOf(paragraph('a', 'Wir haben grüne Birnen gekauft.'))
    expect(readBody(before, after)).toEqual([
      'changed: Wir haben -rote Äpfel-+grüne Birnen+ gekauft.',
    ])
  })

  it('show blocks that came, went and moved', () => {
    const a = paragraph('a', 'Guten Morgen')
    const b = paragraph('b', 'Schönes Wetter heute')
    const c = paragraph('c', 'Bis bald')
    const d = paragraph('d', 'Noch etwas ganz anderes')
    expect(readBody(pageOf(a, b, c), pageOf(c, a, d))).toEqual([
      'moved same: Bis bald',
      'same: Guten Morgen',
      'removed: -Schönes Wetter heute-',
      'inserted: +Noch etwas ganz anderes+',
    ])
  })

  it('find a block by its text, or by most of its words, where ids differ', () => {
    const before = pageOf(
      paragraph('a', 'Eins zwei drei'),
      paragraph('b', 'Vier fünf sechs sieben'),
    )
    const after = pageOf(paragraph('x', 'Eins zwei drei'), paragraph('y', 'Vier fünf sechs acht'))
    expect(readBody(before, after)).toEqual([
      'same: Eins zwei drei',
      'changed: Vier fünf sechs -sieben-+acht+',
    ])
  })

  it('show formatting as such, and no word as new', () => {
    const strong = schema.node('paragraph', { id: 'a' }, [
      schema.text('Das ist '),
      schema.text('wichtig', [schema.marks.strong.create()]),
      schema.text('.'),
    ])
    const comparison = comparePages(pageOf(paragraph('a', 'Das ist wichtig.')), pageOf(strong))
    expect(bodyOf(comparison).map(read)).toEqual(['Das ist *wichtig*.'])
    expect(comparison).toMatchObject({ insertedWords: 0, removedWords: 0 })
  })

  it('show lists line by line', () => {
    const item = (id: string, text: string) => schema.node('listItem', null, [paragraph(id, text)])
    const list = (...items: Node[]) => schema.node('bulletList', { id: 'l' }, items)
    const before = pageOf(list(item('1', 'Brot'), item('2', 'Milch')))
    const after = pageOf(list(item('1', 'Brot'), item('3', 'Eier'), item('2', 'Milch')))
    const [block] = bodyOf(comparePages(before, after))
    expect(block?.lines.map(({ within, change }) => [within, change])).toEqual([
      [['bulletList', 'listItem'], 'same'],
      [['bulletList', 'listItem'], 'inserted'],
      [['bulletList', 'listItem'], 'same'],
    ])
  })

  it('show what is not text: the kind of a block, its speaker, a picture, facts', () => {
    const heading = schema.node('heading', { id: 'a', level: 3 }, [schema.text('Eins')])
    const cover = (src: string) => createPicture('cover', { src }, 'Sam am Mikrofon')
    const before = createPage({
      cover: cover('images/a.jpg'),
      facts: { number: 24 },
      body: [paragraph('a', 'Eins'), paragraph('b', 'Zwei', { speaker: 'Sam' })],
    })
    const after = createPage({
      cover: cover('images/b.jpg'),
      facts: { number: 25 },
      body: [heading, paragraph('b', 'Zwei', { speaker: 'Chris' })],
    })
    const { facts, blocks } = comparePages(before, after)
    expect(facts).toEqual([{ name: 'number', before: 24, after: 25 }])
    const attributes = blocks.flatMap(({ lines }) => lines.flatMap((line) => line.attributes))
    expect(attributes).toEqual(
      [
        { name: 'src', before: 'images/a.jpg', after: 'images/b.jpg' },
        { name: 'type', before: 'paragraph', after: 'heading' },
        { name: 'speaker', before: null, after: null },
        { name: 'startMs', before: null, after: null },
        { name: 'level', before: null, after: 3 },
        { name: 'speaker', before: 'Sam', after: 'Chris' },
      ].filter((each) => each.before !== each.after),
    )
    expect(blocks.map(({ change }) => change)).toEqual([
      ...['same', 'changed', 'same', 'same'],
      ...['changed', 'changed'],
    ])
  })

  it('that are equal differ in nothing', () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => {
        const { facts, blocks } = comparePages(page, renewedPage(page))
        expect(facts).toEqual([])
        expect(blocks.filter(({ change }) => change !== 'same')).toEqual([])
        expect(blocks.filter(({ isMoved }) => isMoved)).toEqual([])
      }),
    )
  })

  it('are both in what is told of them, to the letter', () => {
    const anyTwo = fc.oneof(
      fc.tuple(arbitraryPage, arbitraryPage),
      arbitraryHistory.map((pages): [PageDocument, PageDocument] => [
        pages[0] as PageDocument,
        pages.at(-1) as PageDocument,
      ]),
    )
    fc.assert(
      fc.property(anyTwo, ([before, after]) => {
        const comparison = comparePages(before, after)
        expect(textsOf(comparison, 'inserted')).toEqual(textsIn(after))
        // What moved is shown where it is now.
        expect(textsOf(comparison, 'removed').sort()).toEqual(textsIn(before).sort())
      }),
      { numRuns: 60 },
    )
  })

  it('tell no word as gone and as come at one place', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e,', 'f.'), { maxLength: 14 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [block] = bodyOf(
          comparePages(
            pageOf(paragraph('a', before.join(' '))),
            pageOf(paragraph('a', after.join(' '))),
          ),
        )
        let gone: string[] = []
        for (const { change, text } of block?.lines[0]?.runs ?? []) {
          const told = textTokens(text).filter(isWord)
          if (change === 'inserted') for (const word of told) expect(gone).not.toContain(word)
          gone = change === 'removed' ? [...gone, ...told] : []
        }
      }),
    )
  })
})

/** The texts of one page, read off the comparison. */
function textsOf({ blocks }: PageComparison, own: 'inserted' | 'removed'): string[] {
  const other = own === 'inserted' ? 'removed' : 'inserted'
  return blocks
    .flatMap(({ lines }) => lines.filter(({ change }) => change !== other))
    .map(({ runs }) => runs.filter(({ change }) => change !== other))
    .map((runs) => runs.map(({ text }) => text).join(''))
    .filter((text) => text !== '')
}

function textsIn(page: PageDocument): string[] {
  const texts: string[] = []
  for (const part of Object.values(pageParts(page))) {
    const add = (node: Node) => {
      if (node.isTextblock) texts.push(node.textBetween(0, node.content.size, null, '\n'))
      else node.forEach(add)
    }
    add(part)
  }
  return texts.filter((text) => text !== '')
}
