import { expect, test } from 'vitest'
import { createPage, createPicture } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { isPageEmpty } from './is-page-empty.ts'

test('a page is empty until it has a word, a picture or a rule', () => {
  expect(isPageEmpty(createPage())).toBe(true)
  expect(isPageEmpty(createPage({ facts: { number: 3 } }))).toBe(true)
  expect(isPageEmpty(createPage({ title: 'x' }))).toBe(false)
  expect(isPageEmpty(createPage({ body: [schema.node('horizontalRule')] }))).toBe(false)
  expect(isPageEmpty(createPage({ cover: createPicture('cover', { src: 'a.jpg' }) }))).toBe(false)
})
