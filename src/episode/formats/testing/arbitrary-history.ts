import { Fragment, type Node } from '@tiptap/pm/model'
import fc, { type Arbitrary } from 'fast-check'
import { pageParts } from '../../page.ts'
import { type PageDocument, schema } from '../../schema/schema.ts'
import { arbitraryBlock, arbitraryPage } from './arbitrary-page.ts'

/** An edit of a body as its blocks see it: some go, some come, all others stay the same nodes. */
const arbitraryEdit = fc.record({
  at: fc.nat({ max: 400 }),
  removed: fc.nat({ max: 3 }),
  added: fc.array(arbitraryBlock, { maxLength: 3 }),
})

/** A page as it was after each of some edits: states that share the nodes which no edit touched. */
export const arbitraryHistory: Arbitrary<PageDocument[]> = fc
  .record({
    page: arbitraryPage,
    /** How often the body stands in the page, the same nodes each time: long pages have long runs. */
    times: fc.constantFrom(...Array.from({ length: 19 }, () => 1), 40),
    edits: fc.array(arbitraryEdit, { minLength: 1, maxLength: 5 }),
  })
  .map(({ page, times, edits }) => {
    const { body } = pageParts(page)
    const blocks = Array.from({ length: times }, () => body.children).flat()
    const pages = [withBody(page, blocks)]
    for (const { at, removed, added } of edits) {
      blocks.splice(at % (blocks.length + 1), removed, ...added)
      pages.push(withBody(page, blocks))
    }
    return pages
  })

/** A page that is equal to another one, and shares no node with it. */
export function renewedPage(page: PageDocument): PageDocument {
  return schema.nodeFromJSON(page.toJSON())
}

function withBody(page: PageDocument, blocks: readonly Node[]): PageDocument {
  const children = blocks.length > 0 ? blocks : [schema.node('paragraph')]
  const body = schema.node('body', null, Fragment.fromArray([...children]))
  return page.copy(Fragment.fromArray([...page.children.slice(0, -1), body]))
}
