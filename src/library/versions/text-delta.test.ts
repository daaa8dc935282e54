import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDelta, makeDelta } from './text-delta.ts'

const PLENTY = 1_000_000
const block = fc.constantFrom(
  'ä',
  'Das ist ein Satz. ',
  '"',
  '\n      {\n',
  '🎙️'.repeat(1200),
  'x. ',
)
const text = fc.array(block, { maxLength: 12 }).map((parts) => parts.join(''))

describe('a delta', () => {
  it('leads to its text, to the byte', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const delta = JSON.parse(JSON.stringify(makeDelta(before, after)))
        expect(applyDelta(Buffer.from(before), delta, PLENTY)?.toString()).toBe(after)
      }),
    )
  })

  it('copies the blocks that stayed and those that moved', () => {
    const [a, b, c] = ['eins', 'zwei', 'drei'].map((word) => `${word}\n      {\n`) as [
      string,
      string,
      string,
    ]
    const delta = makeDelta(a + b + c, c + a + b)
    expect(delta.filter((each) => typeof each === 'string')).toEqual([])
  })

  it('copies the sentences of a long block that stayed', () => {
    const sentences = Array.from({ length: 200 }, (_, at) => `Das ist der Satz Nummer ${at}. `)
    const delta = makeDelta(sentences.join(''), sentences.with(100, 'Ein anderer. ').join(''))
    expect(delta.filter((each) => typeof each === 'string')).toEqual(['Ein anderer. '])
  })

  it.each([
    ['no list', { 0: 'x' }],
    ['a range outside its base', [[2, 4]]],
    ['a range before its base', [[-1, 2]]],
    ['a range that is none', [[0]]],
    ['numbers that are none', [['0', '1']]],
    ['more than there may be', Array.from({ length: 300_000 }, () => [0, 5])],
  ])('that is %s makes nothing', (_, delta) => {
    expect(applyDelta(Buffer.from('12345'), delta, PLENTY)).toBeNull()
  })
})
