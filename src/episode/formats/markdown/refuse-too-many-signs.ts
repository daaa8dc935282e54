import { Problem } from '../../problem.ts'

/** Of marks: each run of the same sign may begin or end one. */
const SIGNS = /\*+|_+|~~/g
const BLANK_LINES = /\n[ \t]*\n/

/**
 * The parser looks for the beginning of each mark among all signs before it, so its time grows with the
 * square of the signs in a paragraph. It takes seconds for as many as this in one, and for twice as many a
 * minute; a person writes some hundred.
 */
const MAX_SQUARES = 20_000 ** 2

/**
 * Refuses Markdown that would keep the parser busy for minutes because of the signs of marks in a paragraph.
 * @throws Problem too-many-signs (line: where the paragraph begins); its name is empty, since only the caller
 *   knows the file
 */
export function refuseTooManySigns(markdown: string): void {
  let [squares, line] = [0, 1]
  for (const paragraph of markdown.split(BLANK_LINES)) {
    squares += (paragraph.match(SIGNS)?.length ?? 0) ** 2
    if (squares > MAX_SQUARES) throw new Problem('too-many-signs', { name: '', line })
    line += paragraph.split('\n').length + 1
  }
}
