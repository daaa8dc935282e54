import type { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { schema } from './schema/schema.ts'
import { type WrittenBlock, WrittenBlocks } from './written-blocks.ts'

const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)])
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => paragraph(String(at)))
const wholeText = (blocks: readonly Node[]) =>
  blocks.map(({ textContent }) => textContent).join(', ')

/** Joins blocks and counts those that had to be written. */
function countingJoin() {
  const written = new WrittenBlocks(', ')
  return (blocks: readonly Node[], keep: (block: Node) => WrittenBlock['keep'] = () => 'alone') => {
    let count = 0
    const text = written.join(blocks, (block) => {
      count += 1
      return { text: block.textContent, keep: keep(block) }
    })
    expect(text).toBe(wholeText(blocks))
    return count
  }
}

describe('joined blocks', () => {
  it('are no text when there are none', () => {
    expect(new WrittenBlocks(', ').join([], () => ({ text: 'x', keep: 'alone' }))).toBe('')
  })

  it.each([1, 99, 100, 101, 1234])('of %i are written once', (count) => {
    const join = countingJoin()
    const blocks = paragraphs(count)
    expect([join(blocks), join(blocks), join([...blocks])]).toEqual([count, 0, 0])
  })

  it('are written only where they changed, wherever that is', () => {
    const join = countingJoin()
    let blocks = paragraphs(350)
    join(blocks)
    for (const at of [0, 1, 99, 100, 101, 340, 200, 200, 200]) {
      blocks = blocks.with(at, paragraph('other'))
      expect(join(blocks)).toBe(1)
      blocks = blocks.toSpliced(at, 0, paragraph('new'), paragraph('and newer'))
      expect(join(blocks)).toBe(2)
      blocks = blocks.toSpliced(at, 3)
      expect(join(blocks)).toBe(0)
    }
  })

  it('may be the same node in many places, and in any order', () => {
    const join = countingJoin()
    const blocks = paragraphs(120)
    expect(join([...blocks, ...blocks, ...blocks])).toBe(120)
    expect(join([...blocks].reverse())).toBe(0)
    expect(join([...blocks, ...blocks].slice(50, 170))).toBe(0)
  })

  it('that are quick are written again only around an edit', () => {
    const join = countingJoin()
    const quick = () => 'in-run' as const
    let blocks = paragraphs(1000)
    expect([join(blocks, quick), join(blocks, quick)]).toEqual([1000, 0])
    for (const at of [0, 1, 450, 999, 450]) {
      blocks = blocks.toSpliced(at, 1, paragraph('other'), paragraph('and another'))
      expect(join(blocks, quick)).toBeLessThanOrEqual(200)
      expect(join(blocks, quick)).toBe(0)
    }
  })

  it('are written each time when their text hangs on more', () => {
    const join = countingJoin()
    const blocks = paragraphs(250)
    const keep = (block: Node) => (Number(block.textContent) % 5 > 0 ? 'alone' : 'never')
    expect([join(blocks, keep), join(blocks, keep)]).toEqual([250, 50])
  })
})
