import type { ReadBlock, Word } from './read-block.ts'
import type { RuleContext } from './rule.ts'

/** More is no word, but something that fell on the keys. */
export const MAX_LETTERS = 100

/**
 * The words of a block that neither a dictionary nor the glossary has. Numbers, single letters and short
 * acronyms are no words. Of words with hyphens the parts are looked at, where the whole is unknown.
 */
export function* unknownWords(block: ReadBlock, context: RuleContext): Generator<Word> {
  for (const word of block.words) {
    if (isKnown(word.word, block, context)) continue
    const parts = partsOf(word)
    if (parts.length < 2) yield word
    else for (const part of parts) if (!isKnown(part.word, block, context)) yield part
  }
}

function isKnown(
  word: string,
  { language, isIn }: ReadBlock,
  { knows, glossary }: RuleContext,
): boolean {
  if (/\p{N}/u.test(word) || word.length < 2 || /^\p{Lu}{2,5}s?$/u.test(word)) return true
  if (word.length > MAX_LETTERS) return false
  if (knows(word, language) || glossary.has(word)) return true
  const stem = word.replace(/'(?:s|n|m|ne|nen|nem|ner|d|ll|re|ve|t)?$/i, '')
  if (stem !== word && stem !== '' && (knows(stem, language) || glossary.has(stem))) return true
  return isIn('de') && (isGermanForm(word, language, knows) || isCompound(word, language, knows))
}

type Knows = RuleContext['knows']

/** "HörerInnen" is "Hörerinnen". */
function isGermanForm(word: string, language: string, knows: Knows): boolean {
  const joined = word.replace(/(?<=\p{Ll})I(?=nn?(?:en)?$)/u, 'i')
  return joined !== word && knows(joined, language)
}

/** Words that stand at the end of compounds only by mistake are shorter. */
const SHORTEST_END = 5

/**
 * An adjective with a noun before it ("firmeninternen"): no dictionary has them all. Words that were run
 * together keep the noun's capital, and are none.
 */
function isCompound(word: string, language: string, knows: Knows): boolean {
  if (!/^\p{Ll}+$/u.test(word)) return false
  for (let at = 4; at <= word.length - SHORTEST_END; at++) {
    const [noun, end] = [word.slice(0, at), word.slice(at)]
    if (knows(end, language) && knows(capitalized(noun), language) && !knows(noun, language)) {
      return true
    }
  }
  return false
}

export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function partsOf({ word, from }: Word): Word[] {
  return [...word.matchAll(/[^-]+/g)].map(({ index, 0: part }) => ({
    word: part,
    from: from + index,
    to: from + index + part.length,
  }))
}
