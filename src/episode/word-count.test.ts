import { expect, test } from 'vitest'
import { createPage, createPicture } from './page.ts'
import { schema } from './schema/schema.ts'
import { wordCount } from './word-count.ts'

const paragraph = (...content: string[]) =>
  schema.node(
    'paragraph',
    null,
    content.map((text) => schema.text(text)),
  )

test('words are counted as a reader counts them', () => {
  const count = (text: string) => wordCount(paragraph(text))
  expect(count('Es gibt 2.100 Follower – und Sams E-Mail.')).toBe(7)
  expect(count('„Geht’s?“ – Ja!')).toBe(2)
  expect(count('…')).toBe(0)
  const parts = [schema.text('eins'), schema.node('hardBreak'), schema.text('zwei')]
  expect(wordCount(schema.node('paragraph', null, parts))).toBe(2)
})

test('alt texts and captions count, names of files do not', () => {
  const cover = createPicture('cover', { src: 'images/sam.jpg' }, 'Sam lacht')
  expect(
    wordCount(createPage({ title: 'Ein Titel', cover, body: [paragraph('Drei Worte hier')] })),
  ).toBe(7)
})
