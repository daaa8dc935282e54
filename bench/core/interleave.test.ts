import { expect, test } from 'vitest'
import { interleave } from './interleave.ts'

test('subjects take turns, and each keeps its results', async () => {
  const turns: string[] = []
  const results = await interleave(['a', 'b'], 3, async (subject, round) => {
    turns.push(subject)
    return `${subject}${round}`
  })
  expect(turns.join('')).toBe('ababab')
  expect(results.get('b')).toEqual(['b0', 'b1', 'b2'])
})

test('fewer than three rounds are refused', async () => {
  await expect(interleave(['a'], 2, async () => 0)).rejects.toThrow(RangeError)
})
