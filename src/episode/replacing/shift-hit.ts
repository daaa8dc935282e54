import type { Range } from '../text-blocks/range.ts'
import type { Hit } from './find-hits.ts'

/** The same hit, so many letters further. */
export function shiftHit<H extends Hit>(hit: H, by: number): H {
  const shifted = { ...hit, from: hit.from + by, to: hit.to + by }
  if (!hit.groups) return shifted
  const groups = Object.entries(hit.groups).map(([key, group]) => [key, group && shift(group, by)])
  return { ...shifted, groups: Object.fromEntries(groups) }
}

const shift = ({ from, to }: Range, by: number): Range => ({ from: from + by, to: to + by })
