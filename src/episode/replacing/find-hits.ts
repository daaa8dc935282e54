import { type FoldedText, foldText, tellsSoftHyphens } from '../text-blocks/folded-text.ts'
import type { Range } from '../text-blocks/range.ts'
import { compileRule } from './compile-rule.ts'
import type { SearchRule } from './replace-rule.ts'
import { isInsideWord } from './word-letters.ts'

/** A place of a text that a rule found: at least one letter. */
export interface Hit extends Range {
  /** Index of the rule. */
  rule: number
  /** What the groups of a pattern found, by number and by name; null: one that took no part. */
  groups?: Readonly<Record<string, Range | null>>
}

/** Finds the places of a text, in their order; none overlaps another. */
export type FindHits = (text: string) => Hit[]

/**
 * What finds the places of one rule. A plain rule takes a time that grows with the text alone; a pattern may
 * take for ever, and is to be run where it can be ended (library/replacing/search-thread).
 * @param index of the rule among others
 * @throws Problem as compileRule does
 */
export function createFinder(rule: SearchRule, index = 0): FindHits {
  const pattern = compileRule(rule)
  const keepsSoftHyphens = tellsSoftHyphens(rule.find)
  const refusesInside = rule.kind === 'plain' && rule.wholeWord
  return (text) => {
    const folded = foldText(text, keepsSoftHyphens)
    const hits: Hit[] = []
    let end = 0
    pattern.lastIndex = 0
    for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text)) {
      const to = match.index + match[0].length
      if (match[0] === '') {
        pattern.lastIndex += letterLengthAt(folded.text, to)
        continue
      }
      if (refusesInside && isPartOfWord(folded.text, match.index, to)) {
        pattern.lastIndex = match.index + letterLengthAt(match[0], 0)
        continue
      }
      const hit = hitOf(match, folded, index)
      // Two halves of one letter of the text as it is are one place.
      if (hit.from >= end) hits.push(hit)
      end = Math.max(end, hit.to)
    }
    return hits
  }
}

/** Brings the places of several rules in one order. Where two overlap, the one of the earlier rule stays. */
export function mergeHits(hitsByRule: readonly (readonly Hit[])[]): Hit[] {
  return hitsByRule.reduce<Hit[]>((taken, hits) => {
    if (taken.length === 0) return [...hits]
    const merged: Hit[] = []
    let next = 0
    for (const hit of hits) {
      while ((taken[next]?.to ?? Number.POSITIVE_INFINITY) <= hit.from) {
        merged.push(taken[next++] as Hit)
      }
      if ((taken[next]?.from ?? Number.POSITIVE_INFINITY) >= hit.to) merged.push(hit)
    }
    return [...merged, ...taken.slice(next)]
  }, [])
}

const isPartOfWord = (text: string, from: number, to: number): boolean =>
  isInsideWord(text, from) || isInsideWord(text, to)

const letterLengthAt = (text: string, offset: number): number =>
  (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1

function hitOf(match: RegExpExecArray, folded: FoldedText, rule: number): Hit {
  const rangeOf = (from: number, to: number): Range => ({
    from: folded.startOf(from),
    to: Math.max(folded.startOf(from), folded.endOf(to)),
  })
  const hit: Hit = { rule, ...rangeOf(match.index, match.index + match[0].length) }
  const { indices } = match
  if (!indices) return hit
  const found = [...indices.slice(1).entries()].map(([at, range]) => [`${at + 1}`, range] as const)
  const all = [...found, ...Object.entries(indices.groups ?? {})]
  hit.groups = Object.fromEntries(
    all.map(([key, range]) => [key, range ? rangeOf(...range) : null]),
  )
  return hit
}
