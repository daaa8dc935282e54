import type { ReadBlock } from './read-block.ts'
import type { RuleContext } from './rule.ts'

/** What stands before a verb that is used as a noun ("das Autofahren"). */
const ARTICLES = new Set(
  'das dem des am beim zum vom im ins ans aufs fürs durchs übers ums ein eines einem kein keines keinem mein meines meinem dein deines deinem sein seines seinem ihr ihres ihrem unser unseres unserem euer eures eurem dieses diesem jenes jenem jedes jedem welches welchem solches manches alles allem viel wenig mehr weniger ohne mit statt durch für gegen nach bei von zu vor über wie'.split(
    ' ',
  ),
)
const SHORTEST = 4

/** An adjective can stand there, too ("gutes Zuhören"). */
const isArticle = (word: string): boolean =>
  ARTICLES.has(word.toLowerCase()) || /(?:es|em)$/.test(word)

const isVerbAsNoun = (word: string): boolean => /^\p{Lu}\p{Ll}+(?:en|ern|eln)$/u.test(word)

/**
 * A German noun that a verb was run together with ("Pfeiltastenbewegen"). Dictionaries take it for a compound, since
 * any verb can be used as a noun: but then something like an article stands before it, or nothing at all.
 * @param at index of the word in the block
 */
export function nounAndVerb(
  { words, text, language, isIn }: ReadBlock,
  at: number,
  { knows, compoundEnds, glossary }: RuleContext,
): [string, string] | null {
  const word = words[at]
  if (!isIn('de') || !word || !isVerbAsNoun(word.word)) return null
  const before = words[at - 1]
  if (!before || !/^\s+$/.test(text.slice(before.to, word.from))) return null
  const joined = /^(?:und|oder)$/i.test(before.word) ? (words[at - 2]?.word ?? '') : null
  if (joined !== null ? isVerbAsNoun(joined) : isArticle(before.word)) return null
  if (glossary.has(word.word)) return null
  for (const verb of compoundEnds(word.word, language)) {
    const noun = word.word.slice(0, -verb.length)
    const isWhole = word.word.endsWith(verb) && noun.length >= SHORTEST && verb.length >= SHORTEST
    if (isWhole && knows(noun, language) && knows(verb, language)) return [noun, verb]
  }
  return null
}
