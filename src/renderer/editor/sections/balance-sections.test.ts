import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPage, createPicture } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { createTestEditor } from '../testing/create-test-editor.ts'
import { balanceSections, isBalanced } from './balance-sections.ts'
import { flatSteps } from './flat-steps.ts'
import { gatherBlocks } from './gather-blocks.ts'
import { cutInto, STAY_WITH_NEXT } from './group-page.ts'
import { findBody } from './page-body.ts'

const LIMITS = { min: 3, max: 9 }

const block = fc.constantFrom<() => Node>(
  () => schema.node('paragraph', null, schema.text('Absatz')),
  () => schema.node('paragraph', null, schema.text('noch einer')),
  () => schema.node('heading', { level: 2 }, schema.text('Überschrift')),
  () => schema.node('horizontalRule'),
  () => createPicture('figure', {}, 'Bild'),
)

test('after any gathering the sections come back into their limits, and the page stays', () => {
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 4 }),
      (makers, ranges) => {
        const page = createPage({ body: makers.map((make) => make()) })
        const editor = createTestEditor(page, { sections: LIMITS })
        const { tr } = editor.state
        for (const [from, to] of ranges) {
          const [a, b] = [from % tr.doc.content.size, to % tr.doc.content.size]
          gatherBlocks(tr, Math.min(a, b), Math.max(a, b))
        }
        balanceSections(tr, LIMITS)
        tr.doc.check()
        expect(flatSteps(tr.before, tr.doc)).toEqual([])
        const sizes = findBody(tr.doc).body.children.map(({ childCount }) => childCount)
        if (sizes.length > 1) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(LIMITS.min)
        expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * LIMITS.max)
        editor.destroy()
      },
    ),
    { numRuns: 60 },
  )
})

test('wherever a range starts and ends, also between two sections, the page stays whole', () => {
  const paragraph = schema.node('paragraph', null, schema.text('Absatz'))
  const editor = createTestEditor(createPage({ body: Array(30).fill(paragraph) }), {
    sections: LIMITS,
  })
  const { size } = editor.state.doc.content
  for (let from = 0; from <= size; from++) {
    for (const to of [from, from + 1, from + 70].filter((end) => end <= size)) {
      const { tr } = editor.state
      gatherBlocks(tr, from, to)
      tr.doc.check()
      expect(flatSteps(tr.before, tr.doc)).toEqual([])
    }
  }
  editor.destroy()
})

test('no section but the last ends with a heading, picture or rule, where there is other text', () => {
  const text = schema.node('paragraph', null, schema.text('Absatz'))
  const heading = schema.node('heading', { level: 2 }, schema.text('Überschrift'))
  const page = createPage({ body: [...Array(20)].flatMap(() => [text, text, heading]) })
  const { doc } = createTestEditor(page, { sections: LIMITS }).state
  const ends = findBody(doc)
    .body.children.slice(0, -1)
    .map(({ lastChild }) => lastChild?.type.name)
  expect(ends.length).toBeGreaterThan(5)
  for (const end of ends) expect(STAY_WITH_NEXT).not.toContain(end)
  expect(isBalanced(doc, LIMITS)).toBe(true)
})

test('runs cover everything once, in order, none of them small', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.array(fc.boolean(), { maxLength: 300 }), (count, stays) => {
      const runs = cutInto(count, LIMITS, (index) => stays[index] ?? false)
      expect(runs[0]?.[0]).toBe(0)
      expect(runs.at(-1)?.[1]).toBe(count)
      runs.slice(1).forEach(([from], index) => void expect(from).toBe(runs[index]?.[1]))
      if (runs.length > 1) {
        for (const [from, to] of runs) expect(to - from).toBeGreaterThanOrEqual(LIMITS.min)
      }
    }),
  )
})
