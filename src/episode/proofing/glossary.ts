import { distance } from 'fastest-levenshtein'
import type { GlossaryEntry } from './glossary-entry.ts'
import type { Speller } from './speller.ts'

/** What a show calls things, ready to be asked. */
export interface Glossary {
  /** Whether a word is a term, one of its forms, or a compound with one. */
  has: (word: string) => boolean
  /** How something is spelled that is known to be wrong, or has other capitals; null for anything else. */
  correct: (words: string) => string | null
  /** Terms that a word may have been meant to be, the nearest first. */
  near: (word: string) => string[]
  /** Spellings of several words that are known to be wrong, and what is right. */
  phrases: readonly { wrong: string; right: string }[]
}

/** Terms that look alike are compared letter by letter only among so many. */
const MAX_NEAR = 2000

/**
 * A glossary out of its entries and of names that are spelled right where they were learned: those of guests.
 * @param knows whether the dictionaries have a word: forms of a term are those of the word that it is like
 */
export function createGlossary(
  entries: readonly GlossaryEntry[],
  names: readonly string[],
  knows: (word: string) => boolean,
): Glossary {
  const terms = new Map<string, { term: string; like: string | null }>()
  const wrong = new Map<string, string>()
  const phrases: { wrong: string; right: string }[] = []
  const addTerm = (term: string, like: string | null) => {
    for (const word of wordsOf(term)) terms.set(word.toLowerCase(), { term: word, like })
  }
  for (const name of names) addTerm(name, null)
  for (const { term, like, wrong: misspelled } of entries) {
    addTerm(term, like)
    for (const spelling of misspelled) {
      if (/\s/.test(spelling)) phrases.push({ wrong: spelling, right: term })
      else wrong.set(spelling, term)
    }
  }
  const byLength = new Map<number, { term: string }[]>()
  for (const each of terms.values()) {
    const alike = byLength.get(each.term.length)
    if (alike) alike.push(each)
    else byLength.set(each.term.length, [each])
  }
  /** The longest term that a word begins or ends with. */
  const partOf = (word: string): { at: number; term: string; like: string | null } | null => {
    const lower = word.toLowerCase()
    for (let length = word.length - 1; length >= 3; length--) {
      const first = terms.get(lower.slice(0, length))
      if (first) return { at: 0, ...first }
      const last = terms.get(lower.slice(-length))
      if (last) return { at: word.length - length, ...last }
    }
    return null
  }
  return {
    has: (word) => {
      const exact = terms.get(word.toLowerCase())
      if (exact) return exact.term === word || exact.term === uncapitalized(word)
      const part = partOf(word)
      if (!part) return false
      const { at, term, like } = part
      const rest = at === 0 ? word.slice(term.length) : word.slice(0, at)
      if (at === 0 && word.startsWith(term) && /^['’]?s?$/.test(rest)) return true
      if (like === null || !hasCapitalsOf(word, at, term)) return false
      const model = at === 0 ? like + rest : rest + (rest.endsWith('-') ? like : like.toLowerCase())
      return knows(model)
    },
    correct: (words) => {
      const right = wrong.get(words)
      if (right !== undefined) return right
      // Many a name is a word as well ("klein").
      if (knows(words)) return null
      const { term } = terms.get(words.toLowerCase()) ?? {}
      return term !== undefined && term !== words && term !== uncapitalized(words) ? term : null
    },
    near: (word) => {
      const lower = word.toLowerCase()
      const allowed = word.length < 5 ? 1 : 2
      const candidates = [...Array(2 * allowed + 1).keys()].flatMap(
        (step) => byLength.get(word.length - allowed + step) ?? [],
      )
      return candidates
        .slice(0, MAX_NEAR)
        .map(({ term }) => ({ term, letters: distance(lower, term.toLowerCase()) }))
        .filter(({ letters }) => letters <= allowed)
        .sort((a, b) => a.letters - b.letters)
        .map(({ term }) => term)
    },
    phrases,
  }
}

const wordsOf = (term: string): string[] =>
  term.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? []

/** A term at the beginning of a compound has its capitals, one at the end only behind a hyphen. */
function hasCapitalsOf(word: string, at: number, term: string): boolean {
  const own = word.slice(at, at + term.length)
  if (at === 0) return own === term
  return own === (word.charAt(at - 1) === '-' ? term : term.toLowerCase())
}

/** A term that is written small may begin a sentence. */
const uncapitalized = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)

/** Asks the dictionaries of a page's language. */
export const knowsIn =
  (speller: Speller, language: string) =>
  (word: string): boolean =>
    speller.knows(word, language)
