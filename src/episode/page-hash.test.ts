import type { Node } from '@tiptap/pm/model'
import { Step, Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { arbitraryPage, RUNS } from './formats/testing/arbitrary-page.ts'
import { pageParts } from './page.ts'
import { hashBlockByBlock, pageHash } from './page-hash.ts'
import { type PageDocument, schema } from './schema/schema.ts'

const copyOf = (page: PageDocument): PageDocument =>
  schema.nodeFromJSON(JSON.parse(JSON.stringify(page)))

vi.setConfig({ testTimeout: 60_000 })

/** What a generator returns in the end. */
function result<T>(generator: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = generator.next()
    if (done) return value
  }
}

interface Edit {
  kind: 'type' | 'paste' | 'delete' | 'fact'
  from: number
  length: number
}

const arbitraryEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('type', 'paste', 'delete', 'fact'),
    from: fc.nat(),
    length: fc.nat({ max: 40 }),
  }),
  { minLength: 1, maxLength: 8 },
)

/** Some way into a page, however long it is, and some way on from there. */
function range({ content }: Node, { from, length }: Edit): [start: number, end: number] {
  const start = from % content.size
  return [start, Math.min(start + length, content.size)]
}

/** Does to a page what a person could; pieces of another page are pasted. */
function editPage(page: PageDocument, other: PageDocument, edits: Edit[]): Transform {
  const transform = new Transform(page)
  for (const edit of edits) {
    const [start, end] = range(transform.doc, edit)
    if (edit.kind === 'fact') transform.setDocAttribute('number', edit.length)
    else if (edit.kind === 'delete') transform.deleteRange(start, end)
    else if (edit.kind === 'paste')
      transform.replaceRange(start, end, other.slice(...range(other, edit)))
    else transform.replaceRangeWith(start, start, schema.text('x'))
  }
  return transform
}

test('equal pages have equal hashes, whatever led to them', () => {
  fc.assert(
    fc.property(arbitraryPage, arbitraryPage, arbitraryEdits, (page, other, edits) => {
      const holder = copyOf(page)
      expect(pageHash(holder)).toBe(pageHash(page))
      // The window edits; the holder applies what crossed as JSON, and keeps what it hashed before.
      const { doc, steps } = editPage(page, other, edits)
      const followed = steps.reduce<Node>((current, step) => {
        const crossed = Step.fromJSON(schema, structuredClone(step.toJSON()))
        return crossed.apply(current).doc ?? expect.fail()
      }, holder)
      expect(pageHash(followed)).toBe(pageHash(doc))
      expect(pageHash(copyOf(doc))).toBe(pageHash(doc))
    }),
    { numRuns: RUNS },
  )
})

test('different pages have different hashes', () => {
  fc.assert(
    fc.property(arbitraryPage, arbitraryPage, arbitraryEdits, (page, other, edits) => {
      const { doc } = editPage(page, other, edits)
      const isEqual = JSON.stringify(doc) === JSON.stringify(page)
      expect(pageHash(doc) === pageHash(page)).toBe(isEqual)
    }),
    { numRuns: RUNS },
  )
})

test('the order of the blocks and the facts count', () => {
  const paragraphs = ['a', 'b'].map((text) => schema.node('paragraph', null, schema.text(text)))
  const hash = (blocks: Iterable<Node>, attrs = {}) =>
    result(hashBlockByBlock({ attrs, slots: [], blocks }))
  expect(hash(paragraphs)).not.toBe(hash(paragraphs.toReversed()))
  expect(hash(paragraphs)).not.toBe(hash(paragraphs, { number: 25 }))
})

test('blocks that are grouped in memory have the hash of the flat page', () => {
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      const { title, cover, lead, player, body } = pageParts(page)
      function* grouped() {
        const half = Math.ceil(body.childCount / 2)
        for (const group of [body.children.slice(0, half), body.children.slice(half)]) yield* group
      }
      const hashed = { attrs: page.attrs, slots: [title, cover, lead, player], blocks: grouped() }
      expect(result(hashBlockByBlock(hashed))).toBe(pageHash(page))
    }),
    { numRuns: RUNS },
  )
})
