import type { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { schema } from './schema/schema.ts'
import { WrittenBlocks } from './written-blocks.ts'

const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)])
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => paragraph(String(at)))
const wholeText = (blocks: readonly Node[]) =>
  blocks.map(({ textContent }) => textContent).join(', ')

/** Joins blocks and counts those that had to be written. */
function countingJoin() {
  const written = new WrittenBlocks(', ')
  return (blocks: readonly Node[], isLasting: (block: Node) => boolean = () => true) => {
    let count = 0
    const text = written.join(blocks, (block) => {
      count += 1
      return { text: block.textContent, isLasting: isLasting(block) }
    })
    expect(text).toBe(wholeText(blocks))
    return count
  }
}

describe('joined blocks', () => {
  it('are no text when there are none', () => {
    expect(new WrittenBlocks(', ').join([], () => ({ text: 'x', isLasting: true }))).toBe('')
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

  it('are written each time when they do not last', () => {
    const join = countingJoin()
    const blocks = paragraphs(250)
    const isLasting = (block: Node) => Number(block.textContent) % 5 > 0
    expect([join(blocks, isLasting), join(blocks, isLasting)]).toEqual([250, 50])
  })
})
