import type { Node } from '@tiptap/pm/model'
import { blockWords } from './same-block.ts'

/** A name for each block of three bodies, in their order; blocks that came from one another share it. */
export interface BlockKeys {
  base: string[]
  ours: string[]
  others: string[]
}

/**
 * Finds out which blocks of three bodies are the same one. Ids tell that. Blocks without one, and those
 * whose id another block has too, come from other programs: what they say tells then, and where they stand.
 * @param base null: nobody knows it; blocks that say the same are then one, whatever their ids are
 */
export function matchBlocks(
  base: readonly Node[] | null,
  ours: readonly Node[],
  others: readonly Node[],
): BlockKeys {
  if (!base) return matchTwo(ours, others)
  const keys = keysById(base, 'base')
  const ofOurs = new KeySeeker(ours, base, keys)
  const ofOthers = new KeySeeker(others, base, keys)
  ofOurs.seek()
  ofOthers.seek()
  ofOurs.nameRest('ours', new Set(keys))
  ofOthers.seekAmong(ours, ofOurs.keys, new Set(keys))
  ofOthers.nameRest('others', new Set(keys))
  return { base: keys, ours: ofOurs.keys as string[], others: ofOthers.keys as string[] }
}

function matchTwo(ours: readonly Node[], others: readonly Node[]): BlockKeys {
  const keys = keysById(ours, 'ours')
  const ofOthers = new KeySeeker(others, ours, keys, true)
  ofOthers.seek()
  ofOthers.nameRest('others', new Set(keys))
  const found = ofOthers.keys as string[]
  const known = new Set(keys)
  // As if ours had moved what stands elsewhere there, so that it keeps its order.
  return { base: found.filter((key) => known.has(key)), ours: keys, others: found }
}

const idOf = ({ attrs }: Node): string | null => attrs.id || null
const keyOfId = (id: string): string => `id ${id}`
const hasIdKey = (key: string): boolean => key.startsWith('id ')

/** By id, and by place where there is none or an earlier block has it. */
function keysById(blocks: readonly Node[], place: string): string[] {
  const taken = new Set<string>()
  return blocks.map((block, index) => {
    const id = idOf(block)
    if (id === null || taken.has(id)) return `${place} ${index}`
    taken.add(id)
    return keyOfId(id)
  })
}

/** Finds the key of each block of one side. */
class KeySeeker {
  /** Null: not found yet. */
  readonly keys: (string | null)[]
  readonly #blocks: readonly Node[]
  readonly #base: readonly Node[]
  readonly #baseKeys: readonly string[]
  readonly #areIdsLoose: boolean
  readonly #used = new Set<string>()

  /** @param areIdsLoose blocks that say the same may be one though they have other ids */
  constructor(
    blocks: readonly Node[],
    base: readonly Node[],
    baseKeys: readonly string[],
    areIdsLoose = false,
  ) {
    this.#blocks = blocks
    this.#base = base
    this.#baseKeys = baseKeys
    this.#areIdsLoose = areIdsLoose
    this.keys = blocks.map(() => null)
  }

  seek(): void {
    this.#byId()
    this.#byWords(this.#base, this.#baseKeys)
    this.#byPlace()
  }

  /** The same among the blocks that the other side brought in. */
  seekAmong(blocks: readonly Node[], keys: readonly (string | null)[], known: Set<string>): void {
    const isNew = (_: unknown, index: number) => !known.has(keys[index] ?? '')
    this.#byWords(blocks.filter(isNew), keys.filter(isNew) as string[])
  }

  /** Names what was found nowhere: by its id, or by the side that brought it in. */
  nameRest(place: string, known: Set<string>): void {
    this.keys.forEach((found, index) => {
      if (found !== null) return
      const id = idOf(this.#blocks[index] as Node)
      const key = id === null ? '' : keyOfId(id)
      const isFree = id !== null && !known.has(key) && !this.#used.has(key)
      this.#give(index, isFree ? key : `${place} ${index}`)
    })
  }

  #give(index: number, key: string): void {
    this.keys[index] = key
    this.#used.add(key)
  }

  #byId(): void {
    const indexes = new Map(this.#baseKeys.map((key, index) => [key, index]))
    const claims = new Map<string, number>()
    this.#blocks.forEach((block, index) => {
      const id = idOf(block)
      const at = id === null ? undefined : indexes.get(keyOfId(id))
      if (id === null || at === undefined) return
      // Of two with one id, it belongs to the one that still says what it said.
      const first = claims.get(keyOfId(id))
      const isTruer = first !== undefined && !saysSame(this.#blocks[first], this.#base[at])
      if (first === undefined || (isTruer && saysSame(block, this.#base[at]))) {
        claims.set(keyOfId(id), index)
      }
    })
    for (const [key, index] of claims) this.#give(index, key)
  }

  #byWords(blocks: readonly Node[], keys: readonly string[]): void {
    const open = this.#openAmong(keys)
    if (!this.#canMatch(open.map((index) => keys[index] as string))) return
    const byWords = new Map<string, number[]>()
    for (const index of open) {
      const words = blockWords(blocks[index] as Node)
      byWords.set(words, [...(byWords.get(words) ?? []), index])
    }
    this.keys.forEach((found, index) => {
      if (found !== null) return
      const candidates = byWords.get(blockWords(this.#blocks[index] as Node)) ?? []
      const at = candidates.findIndex((other) => this.#mayBe(index, keys[other] as string))
      if (at >= 0) this.#give(index, keys[candidates.splice(at, 1)[0] as number] as string)
    })
  }

  /** What stands between the same two neighbours, in the same number, was changed in its place. */
  #byPlace(): void {
    if (this.#areIdsLoose) return
    const open = new Set(this.#openAmong(this.#baseKeys))
    if (!this.#canMatch([...open].map((index) => this.#baseKeys[index] as string))) return
    const places = new Map(this.#baseKeys.map((key, index) => [key, index]))
    for (const [from, to] of runsOfNull(this.keys)) {
      const before = from === 0 ? -1 : places.get(this.keys[from - 1] ?? '')
      const after = to === this.keys.length ? this.#base.length : places.get(this.keys[to] ?? '')
      if (before === undefined || after === undefined || after - before - 1 !== to - from) continue
      for (let index = from; index < to; index++) {
        const at = before + 1 + index - from
        const key = this.#baseKeys[at] as string
        if (open.has(at) && this.#mayBe(index, key)) this.#give(index, key)
      }
    }
  }

  #openAmong(keys: readonly string[]): number[] {
    return keys.flatMap((key, index) => (this.#used.has(key) ? [] : [index]))
  }

  /** Ids that differ say that two blocks are two, whatever is in them. */
  #mayBe(index: number, key: string): boolean {
    return this.#areIdsLoose || !hasIdKey(key) || !this.#hasOwnId(index)
  }

  #canMatch(open: readonly string[]): boolean {
    if (open.length === 0) return false
    const isAnyKeyOpen = this.#areIdsLoose || open.some((key) => !hasIdKey(key))
    return this.keys.some((key, index) => key === null && (isAnyKeyOpen || !this.#hasOwnId(index)))
  }

  #hasOwnId(index: number): boolean {
    const id = idOf(this.#blocks[index] as Node)
    return id !== null && !this.#used.has(keyOfId(id))
  }
}

function saysSame(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && blockWords(one) === blockWords(other)
}

/** The runs without a key, as [first, behind the last]. */
function runsOfNull(keys: readonly (string | null)[]): [number, number][] {
  const runs: [number, number][] = []
  let from = -1
  for (let index = 0; index <= keys.length; index++) {
    const isOpen = index < keys.length && keys[index] === null
    if (isOpen && from < 0) from = index
    if (!isOpen && from >= 0) {
      runs.push([from, index])
      from = -1
    }
  }
  return runs
}
