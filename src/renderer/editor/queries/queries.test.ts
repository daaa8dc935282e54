import { expect, test } from 'vitest'
import { createPage, createPicture } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { createExamplePage } from '../testing/example-page.ts'
import { getWordCount } from './get-word-count.ts'
import { isPageEmpty } from './is-page-empty.ts'

const paragraph = (...content: string[]) =>
  schema.node(
    'paragraph',
    null,
    content.map((text) => schema.text(text)),
  )

test('words are counted as a reader counts them', () => {
  const count = (text: string) => getWordCount(paragraph(text))
  expect(count('Es gibt 2.100 Follower – und Sams E-Mail.')).toBe(7)
  expect(count('„Geht’s?“ – Ja!')).toBe(2)
  expect(count('…')).toBe(0)
  const parts = [schema.text('eins'), schema.node('hardBreak'), schema.text('zwei')]
  expect(getWordCount(schema.node('paragraph', null, parts))).toBe(2)
  expect(getWordCount(createExamplePage())).toBe(33)
})

test('a page is empty until it has a word, a picture or a rule', () => {
  expect(isPageEmpty(createPage())).toBe(true)
  expect(isPageEmpty(createPage({ facts: { number: 3 } }))).toBe(true)
  expect(isPageEmpty(createPage({ title: 'x' }))).toBe(false)
  expect(isPageEmpty(createPage({ body: [schema.node('horizontalRule')] }))).toBe(false)
  expect(isPageEmpty(createPage({ cover: createPicture('cover', { src: 'a.jpg' }) }))).toBe(false)
})
