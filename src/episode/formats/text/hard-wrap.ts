/** The number of characters at which a text's lines were wrapped. */
export type WrapWidth = number

/** Widths that people and programs wrap at. */
const MIN_WIDTH = 55
const MAX_WIDTH = 100
/** Fewer wrapped lines say nothing. */
const MIN_WRAPPED = 4
/** So many of the lines that are followed by another one must be wrapped, for the text to be. */
const MIN_SHARE = 0.8

/**
 * Whether and where a text was wrapped: nearly all of its lines that are followed by another one end
 * where the next word would not have fitted.
 * @param lines without white space at their ends
 * @returns null for a text in which a line is a paragraph
 */
export function wrapWidth(lines: readonly string[]): WrapWidth | null {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1] ?? ''
    return line !== '' && next !== '' ? [[line, next] as const] : []
  })
  const width = pairs.reduce((longest, [line]) => Math.max(longest, line.length), 0)
  if (width < MIN_WIDTH || width > MAX_WIDTH) return null
  const wrapped = pairs.filter(([line, next]) => isWrapped(line, next, width)).length
  return wrapped >= MIN_WRAPPED && wrapped >= pairs.length * MIN_SHARE ? width : null
}

/** Whether a line ends only because the next one's first word did not fit. */
export function isWrapped(line: string, next: string, width: WrapWidth): boolean {
  const firstWord = next.split(/\s/u, 1)[0] ?? ''
  return line.length + 1 + firstWord.length > width
}
