import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { ReplaceStep } from '@tiptap/pm/transform'
import { describe, expect, it } from 'vitest'
import { createPage, pageParts } from '../episode/page.ts'
import { schema } from '../episode/schema/schema.ts'
import { applySteps } from './apply-steps.ts'

const paragraph = (text: string) => schema.node('paragraph', { id: text }, [schema.text(text)])
const page = createPage({ body: ['a', 'b', 'c', 'd'].map(paragraph) })

/** A quote with nothing in it, which the schema does not allow and a step does not look into. */
const broken = schema.nodes.blockquote.create()

/** The step that puts blocks in the place of others, by their indexes. */
function replaceBlocks(from: number, to: number, blocks: readonly Node[]) {
  const { body } = pageParts(page)
  const bodyStart = page.content.size - body.nodeSize + 1
  const position = (at: number) =>
    body.children.slice(0, at).reduce((before, { nodeSize }) => before + nodeSize, bodyStart)
  const slice = new Slice(Fragment.from([...blocks]), 0, 0)
  return new ReplaceStep(position(from), position(to), slice).toJSON()
}

const bodyAfter = (...steps: unknown[]) => {
  const changed = applySteps(page, steps)
  return (
    changed &&
    pageParts(changed)
      .body.children.map(({ textContent }) => textContent)
      .join('')
  )
}

describe('steps on a page', () => {
  it.each([
    ['the first block', 0, 1, 'xbcd'],
    ['a block in the middle', 1, 2, 'axcd'],
    ['the last block', 3, 4, 'abcx'],
    ['nothing', 2, 2, 'abxcd'],
    ['all blocks', 0, 4, 'x'],
  ])(
    'put a block in the place of %s, and only one that fits the schema',
    (_name, from, to, body) => {
      expect(bodyAfter(replaceBlocks(from, to, [paragraph('x')]))).toBe(body)
      expect(bodyAfter(replaceBlocks(from, to, [broken]))).toBeNull()
      expect(bodyAfter(replaceBlocks(from, to, [paragraph('x'), broken]))).toBeNull()
    },
  )

  it('are looked at together', () => {
    const first = replaceBlocks(0, 1, [broken])
    expect(bodyAfter(first, replaceBlocks(3, 3, [paragraph('x')]))).toBeNull()
  })

  it('share with the page what they do not change', () => {
    const changed = applySteps(page, [replaceBlocks(1, 2, [paragraph('x')])])
    const blocks = changed ? pageParts(changed).body.children : []
    expect(blocks[0]).toBe(pageParts(page).body.children[0])
    expect(blocks[3]).toBe(pageParts(page).body.children[3])
  })

  it.each([
    ['no step', [null]],
    ['a step of another kind', [{ stepType: 'jump' }]],
    ['a place outside the page', [{ stepType: 'replace', from: 1000, to: 1001 }]],
  ])('that are %s change nothing', (_name, steps) => {
    expect(applySteps(page, steps)).toBeNull()
  })
})
