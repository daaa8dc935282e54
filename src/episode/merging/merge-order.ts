import { longestRise } from '../comparison/longest-rise.ts'

/** The order in which blocks of two sides stand, and what only one of them moved. */
export interface MergedOrder {
  keys: string[]
  movedByFirst: ReadonlySet<string>
  movedBySecond: ReadonlySet<string>
}

/**
 * The order of all blocks that any of two sides has. The first side's order is kept; what only the
 * second one brought in or moved, or the first one took away, goes behind what it stands behind there.
 * @param base keys in the order that both came from
 */
export function mergeOrder(
  base: readonly string[],
  first: readonly string[],
  second: readonly string[],
): MergedOrder {
  const places = new Map(base.map((key, index) => [key, index]))
  const [ofFirst, ofSecond] = [movedKeys(places, first), movedKeys(places, second)]
  const moved = without(ofSecond, ofFirst)
  const inFirst = new Set(first)
  /** What stands behind each key; behind null, the first one. */
  const following = new Map<string | null, string>()
  let last: string | null = null
  for (const key of first) {
    if (moved.has(key)) continue
    following.set(last, key)
    last = key
  }
  let before: string | null = null
  for (const key of second) {
    if (!inFirst.has(key) || moved.has(key)) {
      const next = following.get(before)
      following.set(before, key)
      if (next === undefined) following.delete(key)
      else following.set(key, next)
    }
    before = key
  }
  const keys: string[] = []
  for (let key = following.get(null); key !== undefined; key = following.get(key)) keys.push(key)
  return { keys, movedByFirst: without(ofFirst, ofSecond), movedBySecond: moved }
}

const without = (keys: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...keys].filter((key) => !others.has(key)))

/** The fewest keys without which the others stand in the order that they came from. */
function movedKeys(places: ReadonlyMap<string, number>, keys: readonly string[]): Set<string> {
  const known = keys.filter((key) => places.has(key))
  const numbers = known.map((key) => places.get(key) ?? 0)
  const kept = new Set(longestRise(numbers))
  return new Set(known.filter((_, index) => !kept.has(index)))
}
