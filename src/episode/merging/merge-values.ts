import type { Choose, MergeChoice, MergeDifference, MergedValue } from './merge-difference.ts'
import { becomesOf, CONFLICT, threeWay, type UNKNOWN } from './three-way.ts'

/** What several values that are no text became. */
export interface MergedValues {
  values: Record<string, unknown>
  differences: MergeDifference[]
}

type Values = Readonly<Record<string, unknown>>

/** Merges values one by one; of lists, both sides can be taken. */
export function mergeValues(
  base: Values | typeof UNKNOWN,
  mine: Values,
  theirs: Values,
  names: readonly MergedValue[],
  choose: Choose,
): MergedValues {
  const merged: MergedValues = { values: {}, differences: [] }
  for (const name of names) {
    const key = `value ${name}`
    const choice = choose(key)
    const [own, other] = [mine[name], theirs[name]]
    const value = threeWay(typeof base === 'symbol' ? base : base[name], own, other)
    const becomes = becomesOf(value, own, other, choice)
    if (becomes !== 'same') {
      merged.differences.push({ kind: 'value', key, name, mine: own, theirs: other, becomes })
    }
    const isChosen = choice !== undefined && becomes !== 'same'
    merged.values[name] = isChosen || value === CONFLICT ? chosen(choice, own, other) : value
  }
  return merged
}

function chosen(choice: MergeChoice | undefined, mine: unknown, theirs: unknown): unknown {
  if (choice === 'theirs') return theirs
  if (choice !== 'both' || !Array.isArray(mine) || !Array.isArray(theirs)) return mine
  return [...new Set([...mine, ...theirs])]
}
