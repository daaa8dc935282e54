import type { FactName, Facts } from '../facts.ts'
import type { Losses } from './losses.ts'

/** What a reader of the page could want to know. The state is the author's own; the player has the audio. */
const TOLD = ['number', 'series', 'part', 'date', 'guests', 'tags', 'slug', 'language'] as const

/**
 * Names each fact that a target has no place for, with its value.
 * @param held facts that the target does hold
 */
export function nameFactsApart(facts: Facts, losses: Losses, held: readonly FactName[] = []): void {
  for (const fact of TOLD) {
    const value = [facts[fact]].flat().filter((part) => part !== null)
    if (value.length === 0 || held.includes(fact)) continue
    losses.add(`${fact}-apart`, { value: value.join(', ') })
  }
}
