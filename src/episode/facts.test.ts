import { expect, test } from 'vitest'
import { factsSchema } from './facts.ts'

const { audioUrl } = factsSchema.shape

test.each(['https://example.org/25.mp3', 'http://example.org', 'https://öl.de/a?b#c'])(
  '%s can be the address of the audio',
  (address) => {
    expect(audioUrl.safeParse(address).success).toBe(true)
  },
)

test.each(['', 'example.org/25.mp3', 'https://no address', 'https:'])('%j cannot', (address) =>
  expect(audioUrl.safeParse(address).success).toBe(false),
)
