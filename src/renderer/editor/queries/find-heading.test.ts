import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOutline } from '../../../episode/outline.ts'
import { createPage } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { createTestEditor } from '../testing/create-test-editor.ts'
import { findHeading, getHeadingIndex } from './find-heading.ts'

const block = (id: string | null, isHeading: boolean) =>
  isHeading
    ? schema.nodes.heading.create({ id, level: 2 }, schema.text(`Kapitel ${id}`))
    : schema.nodes.paragraph.create({ id }, schema.text(`Absatz ${id}`))

const pages = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 40 })
  .map((kinds) => createPage({ body: kinds.map((isHeading, n) => block(`b${n}`, isHeading)) }))

test('finds every heading of an outline on the page, in sections or not', () => {
  fc.assert(
    fc.property(pages, fc.constantFrom(null, { min: 2, max: 6 }), (page, sections) => {
      const editor = createTestEditor(page, { sections })
      const outline = pageOutline(page)
      outline.forEach((entry, index) => {
        const { doc } = editor.state
        const place = findHeading(doc, outline, index) ?? expect.fail()
        expect(doc.nodeAt(place)?.attrs.id).toBe(entry.id)
        expect(getHeadingIndex(doc, place + 1)).toBe(index)
      })
      expect(getHeadingIndex(editor.state.doc, 1)).toBe(-1)
      editor.destroy()
    }),
    { numRuns: 30 },
  )
})

test('a heading that is gone leads nowhere, one that moved to where it is now', () => {
  const before = createPage({ body: [block('a', true), block('b', true), block('c', true)] })
  const after = createPage({ body: [block('c', true), block('x', false), block('a', true)] })
  const outline = pageOutline(before)
  expect(findHeading(after, outline, 1)).toBeNull()
  const place = findHeading(after, outline, 0) ?? expect.fail()
  expect(after.nodeAt(place)?.attrs.id).toBe('a')
})

test('headings without ids are found by their order', () => {
  const page = createPage({ body: [block(null, false), block(null, true), block(null, true)] })
  const place = findHeading(page, pageOutline(page), 1) ?? expect.fail()
  expect(page.nodeAt(place)).toBe(page.child(4).child(2))
})
