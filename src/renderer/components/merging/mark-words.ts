import { compareText } from '../../../episode/comparison/compare-text.ts'

/** A piece of a text, and whether the other text has it not. */
export interface MarkedPiece {
  text: string
  isOwn: boolean
}

/** Marks in each of two texts the words that the other one has not at that place. */
export function markWords(mine: string, theirs: string): [MarkedPiece[], MarkedPiece[]] {
  const changes = compareText(mine, theirs)
  const pieces = (side: 'removed' | 'inserted'): MarkedPiece[] =>
    changes
      .map((change) => ({ text: change[side], isOwn: !change.isSame }))
      .filter(({ text }) => text !== '')
  return [pieces('removed'), pieces('inserted')]
}
