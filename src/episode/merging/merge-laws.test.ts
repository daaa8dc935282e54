import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renewedPage } from '../formats/testing/arbitrary-history.ts'
import { RUNS } from '../formats/testing/arbitrary-page.ts'
import { withoutIds } from '../formats/testing/without-ids.ts'
import type { PageDocument } from '../schema/schema.ts'
import type { MergeChoice, MergeDifference } from './merge-difference.ts'
import { mergePages } from './merge-pages.ts'
import { arbitraryForeignSides, arbitrarySides } from './testing/arbitrary-sides.ts'

/** Making two sides takes as long as several pages. */
const runs = { numRuns: Math.ceil(RUNS / 4) }

function texts(node: Node): string[] {
  const found: string[] = []
  node.descendants((child) => {
    if (child.text) found.push(child.text)
  })
  return found
}

function textsOf(value: Node | null): string[] {
  return value ? texts(value) : []
}

function textsOfConflict(conflict: MergeDifference): string[] {
  if (conflict.kind === 'value') return []
  return [...textsOf(conflict.mine), ...textsOf(conflict.theirs)]
}

const idsIn = (page: PageDocument): string[] => {
  const ids: string[] = []
  page.descendants(({ attrs }) => {
    if (attrs.id) ids.push(attrs.id)
  })
  return ids
}

/** The same choice for each conflict. */
const all = (choice: MergeChoice, conflicts: readonly MergeDifference[]) => {
  const keys = new Set(conflicts.map(({ key }) => key))
  return (key: string) => (keys.has(key) ? choice : undefined)
}

test('what only one side did is what comes out', () => {
  const law = fc.property(arbitrarySides, ({ base, mine }) => {
    const other = renewedPage(base)
    for (const merged of [mergePages(base, other, mine), mergePages(base, mine, other)]) {
      expect(merged.conflicts).toEqual([])
      expect(merged.page.toJSON()).toEqual(mine.toJSON())
    }
    expect(mergePages(base, mine, other).taken).toBe(0)
  })
  fc.assert(law, runs)
})

test('what both sides did alike comes out once', () => {
  const law = fc.property(arbitrarySides, ({ base, mine }) => {
    const merged = mergePages(base, mine, renewedPage(mine))
    expect(merged.conflicts).toEqual([])
    expect(merged.taken).toBe(0)
    expect(merged.page.toJSON()).toEqual(mine.toJSON())
  })
  fc.assert(law, runs)
})

test('the same comes out whoever merges', () => {
  const law = fc.property(arbitraryForeignSides, ({ base, mine, theirs }) => {
    const { conflicts } = mergePages(base, mine, theirs)
    const here = mergePages(base, mine, theirs, all('mine', conflicts))
    const there = mergePages(base, theirs, mine, all('theirs', conflicts))
    expect(withoutIds(here.page)).toEqual(withoutIds(there.page))
    const swapped = mergePages(base, theirs, mine).conflicts.map((conflict) => ({
      ...conflict,
      mine: conflict.theirs,
      theirs: conflict.mine,
    }))
    expect(swapped).toEqual(conflicts)
  })
  fc.assert(law, runs)
})

test.each([
  ['with a base', true],
  ['without one', false],
])('no word of either side is lost, %s', (_, hasBase) => {
  const law = fc.property(arbitraryForeignSides, ({ base, mine, theirs }) => {
    const { page, conflicts } = mergePages(hasBase ? base : null, mine, theirs)
    const kept = new Set([...texts(page), ...conflicts.flatMap(textsOfConflict)])
    const known = new Set(hasBase ? texts(base) : [])
    const lost = [...texts(mine), ...texts(theirs)].filter(
      (text) => !kept.has(text) && !known.has(text),
    )
    expect(lost).toEqual([])
  })
  fc.assert(law, runs)
})

test('what comes out is a page, with each id once, whatever is chosen', () => {
  const choices = fc.constantFrom<MergeChoice | undefined>('mine', 'theirs', 'both', undefined)
  const law = fc.property(
    arbitraryForeignSides,
    fc.boolean(),
    fc.func(choices),
    ({ base, mine, theirs }, hasBase, choose) => {
      const { page } = mergePages(hasBase ? base : null, mine, theirs, choose)
      page.check()
      const ids = idsIn(page)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )
  fc.assert(law, runs)
})

test('what was chosen is no conflict any more, and both is all that either side wrote', () => {
  const law = fc.property(arbitrarySides, ({ base, mine, theirs }) => {
    const { conflicts } = mergePages(base, mine, theirs)
    const { page, conflicts: left } = mergePages(base, mine, theirs, all('both', conflicts))
    expect(left).toEqual([])
    const text = page.textContent
    for (const part of conflicts.flatMap(textsOfConflict)) {
      expect(text).toContain(part)
    }
  })
  fc.assert(law, runs)
})

test('without a base, every difference is a choice', () => {
  const law = fc.property(arbitrarySides, ({ mine, theirs }) => {
    const { page, conflicts } = mergePages(null, mine, theirs)
    expect(withoutIds(page)).toEqual(withoutIds(mine))
    const isSame = JSON.stringify(withoutIds(mine)) === JSON.stringify(withoutIds(theirs))
    if (isSame) expect(conflicts).toEqual([])
  })
  fc.assert(law, runs)
})
