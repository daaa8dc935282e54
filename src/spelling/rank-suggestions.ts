import { distance } from 'fastest-levenshtein'

const MAX_SUGGESTIONS = 8

/**
 * Puts suggestions of several dictionaries in one order: those with the fewest letters wrong first; of those that
 * are alike, those that begin with the same letter, and then the one that the engine names first. Capitals and the space of words that were run together count
 * little.
 */
export function rankSuggestions(word: string, found: readonly string[]): string[] {
  const costs = [...new Set(found)].map((suggestion, place) => ({
    suggestion,
    cost: costOf(word, suggestion) + place / 100,
  }))
  return costs
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ suggestion }) => suggestion)
}

function costOf(word: string, suggestion: string): number {
  const [a, b] = [word.toLowerCase(), suggestion.toLowerCase()]
  if (a === b) return 0
  const joined = b.replaceAll(' ', '')
  if (a === joined) return 0.5
  const otherBeginning = a.charAt(0) === b.charAt(0) ? 0 : 0.5
  const isSwapped = [...a].sort().join('') === [...b].sort().join('')
  const letters = isSwapped ? Math.min(distance(a, b), 1.2) : distance(a, b)
  return letters + otherBeginning
}
