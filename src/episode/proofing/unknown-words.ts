import { isTwoCommonWords } from './divide-word.ts'
import { isFormedGerman, isInnerCapitalForm } from './german-words.ts'
import type { Glossary } from './glossary.ts'
import type { ReadBlock, Word } from './read-block.ts'
import type { RuleContext } from './rule.ts'

/** More is no word, but something that fell on the keys. */
export const MAX_LETTERS = 100

/** Several rules ask for the same words, and those of the page do so again after each key. */
const unknownIn = new WeakMap<ReadBlock, { glossary: Glossary; words: readonly Word[] }>()

/**
 * The words of a block that neither a dictionary nor the glossary has. Numbers, single letters and short
 * acronyms are no words. Of words with hyphens the parts are looked at, where the whole is unknown.
 */
export function unknownWords(block: ReadBlock, context: RuleContext): readonly Word[] {
  const { glossary } = context
  const known = unknownIn.get(block)
  if (known?.glossary === glossary) return known.words
  const words = [...lookUp(block, context)]
  unknownIn.set(block, { glossary, words })
  return words
}

function* lookUp(block: ReadBlock, context: RuleContext): Generator<Word> {
  for (const [at, word] of block.words.entries()) {
    if (isKnown(word.word, block, context, at)) continue
    const parts = partsOf(word)
    if (parts.length < 2) yield word
    else for (const part of parts) if (!isKnown(part.word, block, context, at)) yield part
  }
}

/** @param at index of the word in the block, or of the one that it is a part of */
function isKnown(word: string, block: ReadBlock, context: RuleContext, at: number): boolean {
  const { language, isIn } = block
  const { knows, glossary } = context
  if (/\p{N}/u.test(word) || /^\p{Lu}{2,5}s?$/u.test(word)) return true
  if (/^\p{Ll}{1,2}$/u.test(word)) {
    return (
      isShortWord(word, block, at) ||
      glossary.has(word) ||
      isInEnglishName(word, block, context, at)
    )
  }
  if (word.length < 2) return true
  if (word.length > MAX_LETTERS) return false
  if (glossary.has(word)) return true
  const stem = word.replace(/'(?:s|n|m|ne|nen|nem|ner|d|ll|re|ve|t)?$/i, '')
  if (stem !== word && stem !== '' && (knows(stem, language) || glossary.has(stem))) return true
  if (!isIn('de')) return knows(word, language)
  if (/\p{Ll}\p{Lu}/u.test(word))
    return knows(word, 'en') || isInnerCapitalForm(word, language, knows)
  if (knows(word, language) || isFormedGerman(word, language, knows)) return true
  return isEnglish(word, block, context, at)
}

/** Words of one or two small letters; dictionaries have many more, that nobody writes. */
const SHORT_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(
    'ab am an da du er es im in ja je na ne ob oh ah äh eh so um wo zu ok km cm mm kg mg'.split(
      ' ',
    ),
  ),
  en: new Set(
    'a am an as at be by do go he hi if in is it me my no of oh ah ok on or so to up us we km cm mm kg mg pm ft'.split(
      ' ',
    ),
  ),
}

/** A short word that is one, or a letter that stands for something: "a)", "z. B.", "x-mal". */
function isShortWord(
  word: string,
  { words, text, language, isIn }: ReadBlock,
  at: number,
): boolean {
  const known = SHORT_WORDS[isIn('de') ? 'de' : (language.toLowerCase().split('-')[0] ?? '')]
  const whole = words[at]
  if (!known || known.has(word) || !whole || whole.word !== word) return true
  return (
    /^[.):/&=+*]|^['’-]/.test(text.slice(whole.to)) ||
    /[(/&=+.*'’-]$/.test(text.slice(0, whole.from))
  )
}

/** Shorter words are mostly German ones with a letter wrong ("ads"), unless their neighbours are English, too. */
const SHORTEST_ENGLISH = 5

/** Short English words that German has taken over, and that dictionaries do not have yet. */
const EVERYDAY_ENGLISH = new Set(
  'hip cool fan app tool deal hype live chat blog post news like fake clip flow feed link mail fun best big data must off out go the'.split(
    ' ',
  ),
)

/** A short word between English words with capitals ("Return on Investment"). */
function isInEnglishName(
  word: string,
  { words }: ReadBlock,
  { knows }: RuleContext,
  at: number,
): boolean {
  const neighbours = [words[at - 1]?.word ?? '', words[at + 1]?.word ?? '']
  return knows(word, 'en') && neighbours.every((each) => /^\p{Lu}/u.test(each) && knows(each, 'en'))
}

/** An English word in a German page. */
function isEnglish(
  word: string,
  { words, language }: ReadBlock,
  { knows }: RuleContext,
  at: number,
): boolean {
  if (!knows(word, 'en') || isTwoCommonWords(word)) return false
  if (
    EVERYDAY_ENGLISH.has(word) ||
    word.length >= SHORTEST_ENGLISH ||
    /^\p{Lu}\p{Ll}{2,}/u.test(word)
  )
    return true
  const neighbours = [words[at - 1], words[at + 1]].flatMap((each) => each?.word ?? [])
  return neighbours.some((each) => knows(each, 'en') && !knows(each, language))
}

function partsOf({ word, from }: Word): Word[] {
  return [...word.matchAll(/[^-]+/g)].map(({ index, 0: part }) => ({
    word: part,
    from: from + index,
    to: from + index + part.length,
  }))
}
