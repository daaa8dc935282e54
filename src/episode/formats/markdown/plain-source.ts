import type { Element } from 'hast'
import { PLACE, type PlainSource, plainElement } from '../html/plain-blocks.ts'
import { spokenParagraph } from '../html/spoken-paragraph.ts'
import { arePlainWords, endsPlainLine, opensPlainLine } from './plain-words.ts'

/** In Markdown a plain block is a single line between blank ones. */
export const plainMarkdownSource: PlainSource = {
  divider: '\n\n',
  place: PLACE,
  plainBlock: (piece) => {
    const line = lineOf(piece)
    if (!endsPlainLine(line)) return null
    if (line.startsWith('<')) return spokenParagraph(line, arePlainWords)
    if (line.startsWith('#')) return plainHeading(line)
    return opensPlainLine(line) ? plainElement('p', line) : null
  },
}

/** A piece without what means nothing around it: further blank lines, spaces at its end. */
function lineOf(piece: string): string {
  const end = /[ \n]/.test(piece.slice(-1)) ? piece.replace(/[ \n]+$/, '') : piece
  return end.startsWith('\n') ? end.replace(/^\n+/, '') : end
}

/** A heading with number signs; behind the words they would close it. */
function plainHeading(line: string): Element | null {
  const [, signs = '', words] = /^(#{1,6}) ([^#]+)$/.exec(line) ?? []
  return words && opensPlainLine(words) ? plainElement(`h${signs.length}`, words) : null
}
