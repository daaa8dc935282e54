import type { ProofText } from '../../src/episode/proofing/proof-text.ts'
import type { Range } from '../../src/episode/text-blocks/range.ts'

/** A text with one error, and where that is. */
export interface WrongText {
  text: ProofText
  place: Range
  /** The word as it was and as it is, for people. */
  was: string
  is: string
}

const LETTERS = { de: 'abcdefghijklmnopqrstuvwxyzäöüß', en: 'abcdefghijklmnopqrstuvwxyz' } as const
const WORD = /\p{L}{2,}/gu

/** Makes a letter of a random word wrong: another one, one more, one less, or two the other way round. */
export function makeLetterWrong(
  texts: readonly ProofText[],
  language: 'de' | 'en',
  random: () => number,
): WrongText {
  for (;;) {
    const { text, from, word } = randomWord(texts, random)
    const letters = LETTERS[language]
    const letter = letters[Math.floor(random() * letters.length)] ?? 'e'
    const at = Math.floor(random() * word.length)
    const [before, after] = [word.slice(0, at), word.slice(at + 1)]
    const is = [
      before + letter + after,
      before + letter + word.slice(at),
      before + after,
      before + after.slice(0, 1) + word.charAt(at) + after.slice(1),
    ][Math.floor(random() * 4)] as string
    if (is === word) continue
    return { ...replaced(text, from, word, is), was: word, is }
  }
}

/** Takes the space between two random words away. */
export function takeSpaceAway(texts: readonly ProofText[], random: () => number): WrongText {
  for (;;) {
    const { text, from, word } = randomWord(texts, random)
    const next = /^ \p{L}{2,}/u.exec(text.text.slice(from + word.length))?.[0]
    const to = from + word.length + (next?.length ?? 0)
    if (next === undefined || isSpared(text, to - 1)) continue
    const [was, is] = [word + next, word + next.slice(1)]
    return { ...replaced(text, from, was, is), was, is }
  }
}

/** The word that a random letter of all the texts is in: a longer word is met more often, as by a finger. */
function randomWord(
  texts: readonly ProofText[],
  random: () => number,
): { text: ProofText; from: number; word: string } {
  const letters = texts.reduce((sum, { text }) => sum + text.length, 0)
  for (;;) {
    let at = Math.floor(random() * letters)
    const text = texts.find(({ text: { length } }) => {
      if (at < length) return true
      at -= length
      return false
    })
    const word = [...(text?.text.matchAll(WORD) ?? [])].find(
      ({ index, 0: found }) => index <= at && at < index + found.length,
    )
    if (!text || !word) continue
    if (!isSpared(text, word.index)) return { text, from: word.index, word: word[0] }
  }
}

const isSpared = ({ spared }: ProofText, at: number): boolean =>
  spared.some(({ from, to }) => from <= at && at < to)

function replaced(
  text: ProofText,
  from: number,
  was: string,
  is: string,
): Pick<WrongText, 'text' | 'place'> {
  const changed = text.text.slice(0, from) + is + text.text.slice(from + was.length)
  const shift = is.length - was.length
  const spared = text.spared.map((range) =>
    range.from < from ? range : { from: range.from + shift, to: range.to + shift },
  )
  return { text: { ...text, text: changed, spared }, place: { from, to: from + is.length } }
}
