import type { MergeChoice, MergeDifference } from './merge-difference.ts'

/** Stands for the value before both sides went apart, where nobody knows it. */
export const UNKNOWN = Symbol('unknown')

/** The answer where both sides changed something, each in its own way. */
export const CONFLICT = Symbol('conflict')

/**
 * One value out of two: of the side that changed it, or of both when they agree.
 * @param base what it was before; UNKNOWN makes every difference a conflict
 */
export function threeWay<T>(
  base: T | typeof UNKNOWN,
  mine: T,
  theirs: T,
  isSame: (one: T, other: T) => boolean = isSameValue,
): T | typeof CONFLICT {
  if (isSame(mine, theirs)) return mine
  if (base === UNKNOWN) return CONFLICT
  if (isSame(base, mine)) return theirs
  return isSame(base, theirs) ? mine : CONFLICT
}

/** Whether two values of attributes are the same: plain data. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/**
 * What becomes of two values; 'same' when they do not differ.
 * @param merged as threeWay has it
 * @param choice of a person, which goes before all else
 */
export function becomesOf<T>(
  merged: T | typeof CONFLICT,
  mine: T,
  theirs: T,
  choice: MergeChoice | undefined,
  isSame: (one: T, other: T) => boolean = isSameValue,
): MergeDifference['becomes'] | 'same' {
  if (isSame(mine, theirs)) return 'same'
  if (choice) return choice
  if (merged === CONFLICT) return null
  if (isSame(merged, mine)) return 'mine'
  return isSame(merged, theirs) ? 'theirs' : 'mixed'
}
