import { expect, test } from 'vitest'
import { generateText, HIT, MARKERS, SIZES } from './generate-text.ts'

const count = (text: string, word: string): number => text.split(word).length - 1

test('the text has the size that was asked for, and is the same each time', () => {
  const blocks = generateText(SIZES.season)
  expect(generateText(SIZES.season)).toEqual(blocks)
  expect(blocks).toHaveLength(10_000)
  const all = blocks.map(({ text }) => text).join(' ')
  const wordCount = all.split(' ').length
  expect(Math.abs(wordCount - 100_000)).toBeLessThan(1000)
  expect(count(all, HIT)).toBe(2000)
  for (const marker of Object.values(MARKERS)) expect(count(all, marker)).toBe(1)
})

test('it reads like a talk: headings, speakers, long and short paragraphs', () => {
  const blocks = generateText(SIZES.short)
  const lengths = blocks.map(({ text }) => text.split(' ').length)
  expect(Math.min(...lengths)).toBeLessThan(4)
  expect(Math.max(...lengths)).toBeGreaterThan(20)
  expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(5)
  expect(new Set(blocks.map(({ speaker }) => speaker)).size).toBe(4)
  expect(blocks.at(-1)?.text.startsWith(MARKERS.last)).toBe(true)
})
