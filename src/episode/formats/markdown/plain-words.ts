/** A letter that Markdown reads as itself, wherever in a line it stands (CommonMark, GFM strikethrough). */
const LETTER = '[^\\0-\\x1f\\x7f\\u2028\\u2029\\ufeff&*<>[\\\\\\]_`~]'

/** What may open a line: no sign of a block (a list's number, a heading), no white space. */
const OPENING = '(?![\\s!#-&)-@[-`{-~])'

const WORDS = new RegExp(`^${LETTER}+$`)
const LINE = new RegExp(`^${OPENING}${LETTER}+$`)
const SPACE = /\s/

/** Whether words need no escaping, and mean nothing, within a line of Markdown. */
export function arePlainWords(words: string): boolean {
  return WORDS.test(words)
}

/** The same of words that open a line. */
export function opensPlainLine(words: string): boolean {
  return LINE.test(words)
}

/** The same of words that end a line, where white space would be lost. */
export function endsPlainLine(words: string): boolean {
  return !SPACE.test(words.slice(-1))
}
