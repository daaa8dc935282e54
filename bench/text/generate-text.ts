import { seededRandom } from './seeded-random.ts'
import { words } from './words.ts'

/** Stands once in the first, the middle and the last paragraph, so that a page can say where it is. */
export const MARKERS = {
  first: 'Anfangsmarke',
  middle: 'Mittelmarke',
  last: 'Schlussmarke',
} as const

/** The word that replace all looks for, and what it puts there; no other word holds either. */
export const HIT = 'Zanderfilet'
export const REPLACEMENT = 'Forellenfilet'

export interface TextBlock {
  kind: 'heading' | 'paragraph'
  text: string
  speaker: string | null
  /** Where it is said in the recording. */
  startMs: number | null
}

export interface TextSize {
  words: number
  blocks: number
  /** How often HIT stands in it, at most once a block. */
  hits?: number
}

/** What the issue calls 30,000, 100,000 words and so on. */
export const SIZES = {
  short: { words: 3000, blocks: 300 },
  season: { words: 100_000, blocks: 10_000, hits: 2000 },
  stress: { words: 300_000, blocks: 30_000 },
} as const satisfies Record<string, TextSize>

const SEED = 20_261_124
const HEADING_EVERY = 50
const SPEAKERS = ['Chris', 'Sam', 'Dr. Ortmann-Weiß'] as const

/**
 * A talk with headings and speakers: as many words and blocks as asked for, blocks of very different
 * length, the same text in every run.
 */
export function generateText(size: TextSize): TextBlock[] {
  const random = seededRandom(SEED)
  const kinds = Array.from({ length: size.blocks }, (_, index) =>
    index > 0 && index % HEADING_EVERY === 0 ? 'heading' : 'paragraph',
  )
  const weights = kinds.map((kind) => (kind === 'heading' ? 0.4 : 0.2 + 2.4 * random() ** 2))
  const lengths = share(size.words, weights)
  const blocks = kinds.map((kind, index): TextBlock => {
    const text = sentence(Math.max(1, lengths[index] ?? 1), random, kind === 'heading' ? '' : '.')
    if (kind === 'heading') return { kind, text, speaker: null, startMs: null }
    const speaker = SPEAKERS[index % SPEAKERS.length] ?? null
    return { kind, text, speaker, startMs: index * 4300 }
  })
  placeHits(blocks, size.hits ?? 0)
  mark(blocks, 0, MARKERS.first)
  mark(blocks, Math.floor(blocks.length / 2) + 1, MARKERS.middle)
  mark(blocks, blocks.length - 1, MARKERS.last)
  return blocks
}

/** Shares a total among weights, in whole numbers that add up to it. */
function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0)
  let weightSoFar = 0
  let given = 0
  return weights.map((weight) => {
    weightSoFar += weight
    const next = Math.round((total * weightSoFar) / sum)
    const own = next - given
    given = next
    return own
  })
}

function sentence(length: number, random: () => number, end: string): string {
  const chosen = Array.from(
    { length },
    () => words[Math.floor(words.length * random() ** 2)] ?? 'und',
  )
  const [first = '', ...rest] = chosen
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${rest.map((word) => ` ${word}`).join('')}${end}`
}

function placeHits(blocks: TextBlock[], hits: number): void {
  for (let hit = 0; hit < hits; hit++) {
    const block = blocks[Math.floor((hit * blocks.length) / hits)]
    if (block) block.text = block.text.replace(/[^ .]+/, HIT)
  }
}

function mark(blocks: TextBlock[], index: number, marker: string): void {
  const block = blocks[index]
  if (block) block.text = `${marker} ${block.text}`
}
