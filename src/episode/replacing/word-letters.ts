/** What a word is made of, for a class of a regular expression with the flag `u`. */
export const WORD_LETTERS = String.raw`\p{L}\p{M}\p{N}_`

const WORD = `[${WORD_LETTERS}]`
/** The two sides of a border of a word: not both of them are of a word. */
export const WORD_BORDER = `(?:(?<!${WORD})|(?!${WORD}))`

const wordLetter = new RegExp(WORD, 'u')

/** Whether two letters beside each other are of one word. */
export function isInsideWord(text: string, offset: number): boolean {
  return wordLetter.test(letterBefore(text, offset)) && wordLetter.test(letterAt(text, offset))
}

const letterAt = (text: string, offset: number): string =>
  String.fromCodePoint(text.codePointAt(offset) ?? 0)

function letterBefore(text: string, offset: number): string {
  const isPair = /[\uDC00-\uDFFF]/.test(text[offset - 1] ?? '')
  return offset === 0 ? '' : letterAt(text, offset - (isPair && offset > 1 ? 2 : 1))
}

/**
 * The same pattern with `\w`, `\b` and `\B` for the letters of all languages: in JavaScript they know English
 * alone. `\W` is widened outside of brackets only, where a class can stand for it.
 */
export function widenWordClasses(pattern: string): string {
  let isClass = false
  return pattern.replace(/\\[\s\S]|[[\]]/g, (sign) => {
    if (sign === '[' || sign === ']') isClass = sign === '['
    else if (sign === '\\w') return isClass ? WORD_LETTERS : WORD
    else if (sign === '\\W' && !isClass) return `[^${WORD_LETTERS}]`
    else if (sign === '\\b' && !isClass) return border(true)
    else if (sign === '\\B' && !isClass) return border(false)
    return sign
  })
}

const border = (isBorder: boolean): string =>
  isBorder
    ? `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`
    : `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`
