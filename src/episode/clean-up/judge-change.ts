import { distance } from 'fastest-levenshtein'
import { isWord, textTokens } from '../comparison/text-tokens.ts'

/** Whether a word is one of the dictionaries or of the show's glossary. */
export type KnowsWord = (word: string) => boolean

/** Sounds that a transcript may leave out: German and English. */
const SOUNDS = new Set(['äh', 'ähm', 'eh', 'öh', 'hm', 'hmm', 'mh', 'mhm', 'uh', 'uhm', 'um', 'er'])

/** Words of so many letters can be spelled so many letters wrong. */
const ALLOWED_LETTERS = [
  { upTo: 4, wrong: 1 },
  { upTo: 8, wrong: 2 },
  { upTo: Number.POSITIVE_INFINITY, wrong: 3 },
] as const

/** How words that came in place of others change what was said. */
export type WordChange = 'spelling' | 'other-word' | 'words-added' | 'words-removed'

/**
 * Judges a replaced passage. Spelling is: capitals, spaces, hyphens and punctuation; a word that no
 * dictionary has, put right; a word that stood there twice; sounds such as "ähm". A word of the
 * dictionary that became another one is not ("das", "dass"): what was meant is for a person to say.
 * @param before the word before the passage, and so with `after`: a doubled word is one of them
 */
export function judgeChange(
  change: { removed: string; inserted: string; before: string; after: string },
  knows: KnowsWord,
): WordChange {
  const { before, after } = change
  if (lettersOf(change.removed) === lettersOf(change.inserted)) return 'spelling'
  const isSaidTwice = (word: string) =>
    lettersOf(word) === lettersOf(before) || lettersOf(word) === lettersOf(after)
  const removed = wordsOf(change.removed)
  const inserted = wordsOf(change.inserted)
  if (inserted.length === 0 && removed.every((word) => isSound(word) || isSaidTwice(word))) {
    return 'spelling'
  }
  const spoken = removed.filter((word) => !isSound(word))
  if (spoken.length === inserted.length) {
    const isPutRight = spoken.every((word, index) =>
      isCorrected(word, inserted[index] ?? '', knows),
    )
    return isPutRight ? 'spelling' : 'other-word'
  }
  if (isDividedAnew(spoken, inserted, knows)) return 'spelling'
  return spoken.length < inserted.length ? 'words-added' : 'words-removed'
}

const wordsOf = (text: string): string[] => textTokens(text).filter(isWord)
const isSound = (word: string): boolean => SOUNDS.has(word.toLowerCase())

/** What a text says when spelling is left aside: letters and digits. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '')

function isCorrected(wrong: string, right: string, knows: KnowsWord): boolean {
  if (lettersOf(wrong) === lettersOf(right)) return true
  return !hasDigit(wrong + right) && !knows(wrong) && isNear(wrong, right)
}

/** Words run together or torn apart, with letters wrong as well. */
function isDividedAnew(wrong: string[], right: string[], knows: KnowsWord): boolean {
  if (wrong.length !== 1 && right.length !== 1) return false
  const [before, after] = [wrong.join(''), right.join('')]
  return !hasDigit(before + after) && wrong.some((word) => !knows(word)) && isNear(before, after)
}

const hasDigit = (text: string): boolean => /\p{N}/u.test(text)

function isNear(wrong: string, right: string): boolean {
  const [a, b] = [lettersOf(wrong), lettersOf(right)]
  const allowed = ALLOWED_LETTERS.find(({ upTo }) => Math.min(a.length, b.length) <= upTo)
  return distance(a, b) <= (allowed?.wrong ?? 0)
}
