import { expect, test } from 'vitest'
import { EMPTY_CREDIT } from '../../../episode/credits/credit.ts'
import type { LibraryPicture } from '../../../ipc/contract.ts'
import { choosePictures, countPictures, rankPictures } from './rank-pictures.ts'

const anna = { ...EMPTY_CREDIT, creator: 'Anna' }
const use = (change: Partial<LibraryPicture['uses'][number]> = {}) => ({
  ...{ folder: '025', title: 'Sam', language: 'de', figureId: null, src: 'images/a.jpg' },
  ...{ alt: 'Sam', decorative: false, credit: anna, ...change },
})
const picture = (name: string, ...uses: LibraryPicture['uses']): LibraryPicture => ({
  ...{ key: name, name, isMissing: name === 'gone.jpg' },
  uses: uses.length > 0 ? uses : [use()],
})
const ranked = rankPictures(
  [
    picture('b10.jpg'),
    picture('b9.jpg'),
    picture('gone.jpg'),
    picture('alt.jpg', use({ alt: '' })),
    picture(
      'two.jpg',
      use(),
      use({ folder: '026', title: 'Kim', credit: { ...anna, source: 'dpa' } }),
    ),
    picture('none.jpg', use({ credit: null })),
  ],
  '2026-11-26',
  'de',
)
const names = (list: typeof ranked) => list.map((one) => one.picture.name)

test('what is wrong comes first, then the names', () => {
  expect(names(ranked)).toEqual([
    ...['none.jpg', 'two.jpg', 'alt.jpg', 'gone.jpg'],
    ...['b9.jpg', 'b10.jpg'],
  ])
})

test('a choice has what is wrong in that way, and the words that are looked for', () => {
  expect(names(choosePictures(ranked, 'credit-missing', ''))).toEqual(['none.jpg'])
  expect(names(choosePictures(ranked, 'all', ' KIM dpa '))).toEqual(['two.jpg'])
  expect(names(choosePictures(ranked, 'all', 'niemand'))).toEqual([])
  expect(countPictures(ranked)).toEqual({
    ...{ all: 6, 'credit-missing': 1, 'credits-differ': 1, 'alt-missing': 1, 'file-missing': 1 },
    ...{ 'rights-expired': 0, 'credit-in-alt': 0 },
  })
})
