/**
 * How one text comes out of another: a copied range of the other's bytes, as its start and its length, or
 * a text that is new.
 */
export type Delta = ([start: number, length: number] | string)[]

/** What stands before a block in an episode's file: texts are cut there, as a page changes by blocks. */
const BLOCK_START = '\n      {\n'
/** A block longer than this is cut further, at the ends of its sentences. */
const LONG_PIECE = 2000
const SENTENCE_END = '. '

/**
 * What leads from one text to another. It finds pieces of the one in the other wherever they stand, so
 * what was moved costs no more than what stayed. It need not be the shortest.
 */
export function makeDelta(base: string, text: string): Delta {
  const basePieces = cut(base)
  const starts = startsOf(basePieces)
  const found = new Map(basePieces.map((piece, at) => [piece, at]))
  const delta: Delta = []
  let expected = -1
  for (const piece of cut(text)) {
    const at = basePieces[expected] === piece ? expected : found.get(piece)
    const start = at === undefined ? undefined : starts[at]
    if (at === undefined || start === undefined) addText(delta, piece)
    else {
      addCopy(delta, start, Buffer.byteLength(piece))
      expected = at + 1
    }
  }
  return delta
}

/**
 * The text that a delta leads to.
 * @param maxBytes a delta that makes more of a base than this is none of ours
 * @returns null for what is no delta, or none of this base
 */
export function applyDelta(base: Buffer, delta: unknown, maxBytes: number): Buffer | null {
  if (!Array.isArray(delta)) return null
  const parts: Buffer[] = []
  let size = 0
  for (const each of delta) {
    const part = typeof each === 'string' ? Buffer.from(each) : copyOf(base, each)
    if (!part) return null
    size += part.length
    if (size > maxBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function copyOf(base: Buffer, range: unknown): Buffer | null {
  if (!Array.isArray(range) || range.length !== 2) return null
  const [start, length] = range
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(length)) return null
  if (start < 0 || length < 0 || start + length > base.length) return null
  return base.subarray(start, start + length)
}

function cut(text: string): string[] {
  const pieces = cutAfter(text, BLOCK_START)
  return pieces.flatMap((piece) =>
    piece.length > LONG_PIECE ? cutAfter(piece, SENTENCE_END) : [piece],
  )
}

/** The text in pieces, each but the last ending in the border. */
function cutAfter(text: string, border: string): string[] {
  const parts = text.split(border)
  return parts.map((part, at) => (at < parts.length - 1 ? part + border : part))
}

function startsOf(pieces: readonly string[]): number[] {
  let bytes = 0
  return pieces.map((piece) => {
    const start = bytes
    bytes += Buffer.byteLength(piece)
    return start
  })
}

function addText(delta: Delta, text: string): void {
  const last = delta.length - 1
  const before = delta[last]
  if (typeof before === 'string') delta[last] = before + text
  else delta.push(text)
}

function addCopy(delta: Delta, start: number, length: number): void {
  const before = delta.at(-1)
  if (Array.isArray(before) && before[0] + before[1] === start) before[1] += length
  else delta.push([start, length])
}
