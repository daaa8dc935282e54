import { expect, test } from 'vitest'
import { type MarkedPiece, markWords } from './mark-words.ts'

const written = (pieces: readonly MarkedPiece[]): string =>
  pieces.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join('')

test.each([
  ['Hallo Welt', 'Hallo Welt', 'Hallo Welt', 'Hallo Welt'],
  ['Hallo Welt', 'Hallo schöne Welt', 'Hallo Welt', 'Hallo [schöne ]Welt'],
  ['Ein Satz.', 'Ein Wort!', 'Ein [Satz.]', 'Ein [Wort!]'],
  ['aus alt mach neu', 'aus neu mach alt', 'aus [alt] mach [neu]', 'aus [neu] mach [alt]'],
  ['', 'neu', '', '[neu]'],
  ['eins zwei', 'drei vier', '[eins zwei]', '[drei vier]'],
])('%j and %j', (mine, theirs, markedMine, markedTheirs) => {
  expect(markWords(mine, theirs).map(written)).toEqual([markedMine, markedTheirs])
})
