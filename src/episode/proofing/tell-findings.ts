import type { ProofFinding } from './proof-finding.ts'
import type { ProofText } from './proof-text.ts'
import type { ReadBlock } from './read-block.ts'
import type { Found, Rule } from './rule.ts'

/** A place that a rule found, and which rule. */
export interface RuleFound extends Found {
  rule: Rule
}

/** So many letters around a place tell where it is. */
const CONTEXT_LETTERS = 40

/**
 * What was found in a block, as it is told: in its order, none overlapping another.
 * @param found the rules that know most first: of two places that overlap, the earlier one is told
 * @param isIgnored whether somebody wants nothing to be said of these words by this rule
 */
export function tellFindings(
  block: ProofText,
  { folded }: ReadBlock,
  found: readonly RuleFound[],
  isIgnored: (rule: string, words: string) => boolean,
): ProofFinding[] {
  const { slot, blockId, text } = block
  const taken: Omit<ProofFinding, 'key'>[] = []
  for (const { rule, suggestions = [], values = {}, ...place } of found) {
    const from = folded.startOf(place.from)
    const to = Math.max(from, folded.endOf(place.to))
    const words = text.slice(from, to)
    if (to === from || isIgnored(rule.name, words)) continue
    if (taken.some((other) => other.from < to && other.to > from)) continue
    taken.push({
      ...{ slot, blockId, rule: rule.name, severity: rule.severity, from, to, words },
      ...{ suggestions: suggestions.filter((suggestion) => suggestion !== words), values },
      before: text.slice(Math.max(0, from - CONTEXT_LETTERS), from).replace(/^[\uDC00-\uDFFF]/, ''),
      after: text.slice(to, to + CONTEXT_LETTERS).replace(/[\uD800-\uDBFF]$/, ''),
    })
  }
  const counts = new Map<string, number>()
  return taken
    .sort((a, b) => a.from - b.from)
    .map((finding) => {
      const name = [finding.rule, slot, blockId ?? '', finding.words].join('|')
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return { ...finding, key: `${name}|${count}` }
    })
}
