import { creditSchema } from '../credits/credit.ts'
import { describeCredit } from '../credits/describe-credit.ts'
import { describeBlock } from './describe-block.ts'
import type { MergeDifference, MergedSlot, MergedValue } from './merge-difference.ts'

/** A difference between two versions of a page, in words for a person. */
export interface ShownDifference {
  key: string
  /** What of the page it is about. */
  place: MergedSlot | MergedValue | 'block'
  /** Null where a side has no such block; empty where it says nothing there. */
  mine: string | null
  theirs: string | null
  /** What becomes of it unless the person chooses; null: they have to. */
  becomes: MergeDifference['becomes']
  /** Whether both sides can be taken, one after the other. */
  canBeBoth: boolean
}

/** @param language BCP 47 tag of the page's language, for credits */
export function showDifference(difference: MergeDifference, language: string): ShownDifference {
  const { key, becomes, kind, mine, theirs } = difference
  if (kind === 'value') {
    const { name } = difference
    return {
      ...{ key, becomes, place: name },
      mine: valueText(name, mine, language),
      theirs: valueText(name, theirs, language),
      canBeBoth: Array.isArray(mine) && Array.isArray(theirs),
    }
  }
  const describe = (detail: 'words' | 'form' | 'all') => ({
    mine: mine && describeBlock(mine, detail, language),
    theirs: theirs && describeBlock(theirs, detail, language),
  })
  const details = (['words', 'form', 'all'] as const).map(describe)
  // As plain as it can be while it tells the two apart.
  const words = details.find((each) => each.mine !== each.theirs) ?? describe('all')
  const place = kind === 'slot' ? difference.slot : 'block'
  return { key, becomes, place, ...words, canBeBoth: mine !== null && theirs !== null }
}

function valueText(name: MergedValue, value: unknown, language: string): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join(', ')
  if (name === 'picture')
    return String((value as { src?: string }).src ?? '').replace('images/', '')
  if (name !== 'credit') return String(value)
  return describeCredit(creditSchema.parse(value), language)
}
