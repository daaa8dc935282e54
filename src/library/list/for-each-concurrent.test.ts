import { expect, it } from 'vitest'
import { forEachConcurrent } from './for-each-concurrent.ts'

const numbers = Array.from({ length: 50 }, (_, at) => at)
const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

it('acts on all, in their order, on no more than so many at a time', async () => {
  const begun: number[] = []
  let running = 0
  let most = 0
  await forEachConcurrent(numbers, 8, async (number) => {
    begun.push(number)
    running += 1
    most = Math.max(most, running)
    await pause()
    running -= 1
  })
  expect(begun).toEqual(numbers)
  expect(most).toBe(8)
})

it('begins nothing further after an error, and throws it', async () => {
  const begun: number[] = []
  const acting = forEachConcurrent(numbers, 2, async (number) => {
    begun.push(number)
    await pause()
    if (number === 3) throw new Error('three')
  })
  await expect(acting).rejects.toThrow('three')
  await pause()
  expect(begun.length).toBeLessThan(7)
})

it('does nothing for nothing', async () => {
  await forEachConcurrent([], 8, () => Promise.reject(new Error('never')))
})
