import type { Element } from 'hast'
import { PLACE, type PlainSource, plainElement } from '../html/plain-blocks.ts'
import { spokenParagraph } from '../html/spoken-paragraph.ts'
import { arePlainWords, endsPlainLine, opensPlainLine } from './plain-words.ts'

/** In Markdown a plain block is a single line between blank ones. */
export const plainMarkdownSource: PlainSource = {
  divider: '\n\n',
  place: PLACE,
  plainBlock: (piece) => {
    if (!endsPlainLine(piece)) return null
    if (piece.startsWith('<')) return spokenParagraph(piece, arePlainWords)
    if (piece.startsWith('#')) return plainHeading(piece)
    return opensPlainLine(piece) ? plainElement('p', piece) : null
  },
}

/** A heading with number signs; behind the words they would close it. */
function plainHeading(line: string): Element | null {
  const [, signs = '', words] = /^(#{1,6}) ([^#]+)$/.exec(line) ?? []
  return words && opensPlainLine(words) ? plainElement(`h${signs.length}`, words) : null
}
