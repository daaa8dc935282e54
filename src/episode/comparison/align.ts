import { longestRise } from './longest-rise.ts'
import { isWord, textTokens } from './text-tokens.ts'

/** What can be found again in another page. */
export interface Alignable {
  id: string | null
  /** The kind of node. */
  type: string
  text: string
}

/** One thing in two pages; null where a page has it not. */
export type Pair<T> =
  | { before: T; after: T; isMoved: boolean }
  | { before: T; after: null }
  | { before: null; after: T }

/** Of two texts in one place that share more of their words than this, one came out of the other. */
const ALIKE = 0.5
/** So far is looked for the one that a text came out of. */
const LOOK_AHEAD = 12

/**
 * Finds the things of one list again in another: by id, then by their very text, then, between two that
 * stand where they stood, by having most words in common.
 * @returns all of both, in the order of the later list; what is gone follows what it followed
 */
export function align<T extends Alignable>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const partners = findPartners(before, after)
  let rise = longestRise(partners)
  pairAlike(before, after, partners, rise)
  rise = longestRise(partners)
  return inOrder(before, after, partners, new Set(rise))
}

/** For each of the later list the place of the same in the earlier one; -1 for none. */
function findPartners(before: readonly Alignable[], after: readonly Alignable[]): number[] {
  const isTaken = new Set<number>()
  const partners = after.map(() => -1)
  const pairBy = (keyOf: (each: Alignable) => string | null) => {
    const places = new Map<string, number[]>()
    for (const [place, each] of before.entries()) {
      const key = isTaken.has(place) ? null : keyOf(each)
      if (key === null) continue
      const others = places.get(key)
      if (others) others.push(place)
      else places.set(key, [place])
    }
    for (const [at, each] of after.entries()) {
      if (partners[at] !== -1) continue
      const key = keyOf(each)
      const place = key === null ? undefined : places.get(key)?.shift()
      if (place === undefined) continue
      partners[at] = place
      isTaken.add(place)
    }
  }
  pairBy(({ id }) => id)
  pairBy(({ text, type }) => (text === '' ? null : `${type} ${text}`))
  return partners
}

/** Pairs what has no partner yet within the gaps between those that stand where they stood. */
function pairAlike(
  before: readonly Alignable[],
  after: readonly Alignable[],
  partners: number[],
  rise: readonly number[],
): void {
  const taken = new Set(partners)
  const borders = [...rise, after.length]
  let at = 0
  let place = 0
  for (const border of borders) {
    const end = partners[border] ?? before.length
    for (; at < border; at++) {
      if (partners[at] !== -1) continue
      const found = mostAlike(after[at], before, place, end, taken)
      if (found === -1) continue
      partners[at] = found
      place = found + 1
    }
    at = border + 1
    place = end + 1
  }
}

function mostAlike(
  one: Alignable | undefined,
  others: readonly Alignable[],
  start: number,
  end: number,
  taken: ReadonlySet<number>,
): number {
  let best = -1
  let bestShare = ALIKE
  const words = wordsOf(one)
  for (let place = start, looked = 0; place < end && looked < LOOK_AHEAD; place++) {
    if (taken.has(place)) continue
    looked++
    const share = isEqual(one, others[place]) ? 1 : sharedWords(words, wordsOf(others[place]))
    if (share <= bestShare) continue
    best = place
    bestShare = share
  }
  return best
}

/** What has no text is the same as its like: an empty paragraph, a rule. */
const isEqual = (one: Alignable | undefined, other: Alignable | undefined): boolean =>
  one?.type === other?.type && one?.text === other?.text

/** A text is held against many others. */
const knownWords = new WeakMap<Alignable, string[]>()

function wordsOf(each: Alignable | undefined): string[] {
  if (!each) return []
  const words = knownWords.get(each) ?? textTokens(each.text).filter(isWord)
  knownWords.set(each, words)
  return words
}

/** The part of their words that two texts share, of 1; 0 for texts without any. */
function sharedWords(some: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of some) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of others) {
    const left = counts.get(word) ?? 0
    if (left > 0) shared++
    counts.set(word, left - 1)
  }
  return shared === 0 ? 0 : (2 * shared) / (some.length + others.length)
}

function inOrder<T>(
  before: readonly T[],
  after: readonly T[],
  partners: readonly number[],
  unmoved: ReadonlySet<number>,
): Pair<T>[] {
  const paired = new Set(partners)
  const pairs: Pair<T>[] = []
  let place = 0
  const addGone = (end: number) => {
    for (; place < end; place++) {
      if (!paired.has(place)) pairs.push({ before: before[place] as T, after: null })
    }
  }
  const nextUnmoved = nextPlaces(partners, unmoved, before.length)
  addGone(nextUnmoved[0] ?? before.length)
  for (const [at, each] of after.entries()) {
    const partner = partners[at] ?? -1
    if (partner === -1) pairs.push({ before: null, after: each })
    else pairs.push({ before: before[partner] as T, after: each, isMoved: !unmoved.has(at) })
    if (unmoved.has(at)) addGone(nextUnmoved[at + 1] ?? before.length)
  }
  return pairs
}

/** For each place of the later list: where the next one at or after it that is unmoved stood. */
function nextPlaces(
  partners: readonly number[],
  unmoved: ReadonlySet<number>,
  end: number,
): number[] {
  const next: number[] = []
  let last = end
  for (let at = partners.length - 1; at >= 0; at--) {
    if (unmoved.has(at)) last = partners[at] ?? end
    next[at] = last
  }
  return next
}
