import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_CREDIT } from '../../credits/credit.ts'
import { emptyFacts } from '../../facts.ts'
import { type PageDocument, schema } from '../../schema/schema.ts'
import { arbitraryPage } from './arbitrary-page.ts'
import { NASTY } from './arbitrary-text.ts'

/** Enough for what every hundredth page has. */
const PAGES = 1000

const pages = fc.sample(arbitraryPage, { numRuns: PAGES, seed: 25 })

test('generated pages have every node, every mark and a value for every attribute', () => {
  const found = new Set<string>()
  const note = (owner: string, attributes: object) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== false && value.length !== 0) found.add(`${owner}.${name}`)
    }
  }
  eachNode(pages, (node) => {
    found.add(node.type.name)
    note(node.type.name, node.attrs)
    if (node.attrs.credit) note('credit', node.attrs.credit)
    for (const mark of node.marks) {
      found.add(mark.type.name)
      note(mark.type.name, mark.attrs)
    }
  })
  const wanted = [
    ...Object.entries({ ...schema.nodes, ...schema.marks }).flatMap(([name, { spec }]) => [
      name,
      ...Object.keys(spec.attrs ?? {}).map((attribute) => `${name}.${attribute}`),
    ]),
    ...Object.keys(emptyFacts).map((name) => `doc.${name}`),
    ...Object.keys(EMPTY_CREDIT).map((name) => `credit.${name}`),
  ]
  // Ids are given when a page is read or edited.
  expect(wanted.filter((name) => !found.has(name) && !name.endsWith('.id'))).toEqual([])
})

test('paragraphs begin with each nasty text, and end with it', () => {
  const texts: string[] = []
  eachNode(pages, (node) => {
    if (node.type.name === 'paragraph') texts.push(node.textContent)
  })
  expect(NASTY.filter((nasty) => !texts.some((text) => text.startsWith(nasty)))).toEqual([])
  expect(NASTY.filter((nasty) => !texts.some((text) => text.endsWith(nasty)))).toEqual([])
})

test('what a person writes and converters stumble over is among the nasty texts', () => {
  const words = NASTY.join('\n')
  const wanted = ['25.', '#', '-', '>', '|', '*', '[', ']', 'ä', '👩', '\u00a0', '\u00ad']
  const quotes = ['„', '“', '‚', '‘', '»', '«', 'ש', 'م']
  expect([...wanted, ...quotes].filter((sign) => !words.includes(sign))).toEqual([])
})

test('marks, lists and quotes stand in one another', () => {
  const both = new Set<string>()
  for (const page of pages) {
    page.descendants((node, at) => {
      for (const mark of node.marks) {
        for (const other of node.marks) both.add(`${mark.type.name} ${other.type.name}`)
      }
      const { parent } = page.resolve(at)
      both.add(`${parent.type.name} ${node.type.name}`)
    })
  }
  const marks = Object.keys(schema.marks)
  const blocks = ['listItem', 'blockquote'].flatMap((outer) =>
    ['bulletList', 'orderedList', 'blockquote', 'figure', 'heading', 'horizontalRule'].map(
      (inner) => `${outer} ${inner}`,
    ),
  )
  const wanted = [...marks.flatMap((a) => marks.map((b) => `${a} ${b}`)), ...blocks]
  expect(wanted.filter((pair) => !both.has(pair))).toEqual([])
})

function eachNode(all: readonly PageDocument[], visit: (node: PageDocument) => void): void {
  for (const page of all) {
    visit(page)
    page.descendants(visit)
  }
}
