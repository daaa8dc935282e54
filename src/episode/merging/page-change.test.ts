import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPage } from '../page.ts'
import { schema } from '../schema/schema.ts'
import { mergePages } from './merge-pages.ts'
import { isEmptyChange, type PageChange, pageChange } from './page-change.ts'
import { applyChange } from './testing/apply-change.ts'
import { arbitrarySides } from './testing/arbitrary-sides.ts'

test('a change leads from a page to what was merged', () => {
  const law = fc.property(arbitrarySides, ({ base, mine, theirs }) => {
    const { page } = mergePages(base, mine, theirs, () => 'both')
    const change: PageChange = JSON.parse(JSON.stringify(pageChange(mine, page)))
    expect(applyChange(mine, change).toJSON()).toEqual(page.toJSON())
    expect(isEmptyChange(pageChange(mine, mine))).toBe(true)
  })
  fc.assert(law, { numRuns: 75 })
})

test('a change is as small as what differs', () => {
  const blocks = Array.from({ length: 200 }, (_, at) =>
    schema.node('paragraph', { id: `b${at}` }, [schema.text(`Absatz ${at}`)]),
  )
  const before = createPage({ body: blocks })
  const now = [...blocks]
  const moved = now.splice(150, 1)
  now.splice(20, 1, schema.node('paragraph', { id: 'b20' }, [schema.text('neu')]))
  now.splice(100, 0, ...moved)
  const { runs } = pageChange(before, createPage({ body: now }))
  expect(runs.map(({ at, removed, inserted }) => [at, removed, inserted.length])).toEqual([
    [20, 1, 1],
    [100, 0, 1],
    [150, 1, 0],
  ])
})
