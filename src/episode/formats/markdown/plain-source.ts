import { PLACE, type PlainSource } from '../html/plain-paragraphs.ts'
import { spokenLine } from '../html/spoken-line.ts'
import { arePlainWords, endsPlainLine, opensPlainLine } from './plain-words.ts'

/** In Markdown a plain paragraph is a single line between blank ones. */
export const plainMarkdownSource: PlainSource = {
  divider: '\n\n',
  place: PLACE,
  plainContent: (piece) => {
    if (!endsPlainLine(piece)) return null
    if (piece.startsWith('<')) return spokenLine(piece, arePlainWords)
    return opensPlainLine(piece) ? [{ type: 'text', value: piece }] : null
  },
}
