import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { ReplaceStep, StepMap } from '@tiptap/pm/transform'
import { type PlacedReplacement, replaceHits } from '../../../episode/replacing/replace-hits.ts'
import { type Replacement, replacementPieces } from '../../../episode/replacing/replacement.ts'
import { getReplaceableMatches } from '../queries/get-search-matches.ts'

/**
 * Replaces every place that the current search finds and that is not protected, in title, alt texts, captions and
 * body, as ONE step that shares all untouched blocks: one undo, and fast however many places there are.
 * @param inLinks changes the words of links, too
 * @returns how many places were replaced
 */
export function replaceAll(
  { state, view }: Editor,
  replacement: Replacement,
  inLinks: boolean,
): number {
  const places = getReplaceableMatches(state, inLinks).map((match) => ({
    ...{ from: match.from, to: match.to },
    pieces: replacementPieces(replacement, match),
  }))
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return 0
  const page = replaceHits(state.doc, places)
  const start = state.doc.resolve(first.from).start()
  const end = state.doc.resolve(last.to).end()
  const grown = page.content.size - state.doc.content.size
  const map = new StepMap(
    places.flatMap((place) => [place.from, place.to - place.from, lengthOf(place)]),
  )
  const { anchor, head } = state.selection
  const { tr } = state
  tr.step(new ReplaceStep(start, end, page.slice(start, end + grown)))
  const $anchor = tr.doc.resolve(map.map(anchor))
  tr.setSelection(TextSelection.between($anchor, tr.doc.resolve(map.map(head))))
  view.dispatch(tr)
  return places.length
}

const lengthOf = ({ pieces }: PlacedReplacement): number =>
  pieces.reduce(
    (sum, piece) => sum + (typeof piece === 'string' ? piece.length : piece.to - piece.from),
    0,
  )
