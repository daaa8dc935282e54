import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPage } from '../page.ts'
import { schema } from '../schema/schema.ts'
import { checkWords } from './check-words.ts'
import { exportFormats } from './export-formats.ts'
import { PACKED_TARGETS } from './packed/packed-format.ts'
import { packedFormats } from './packed/packed-formats.ts'
import { arbitraryPage, RUNS } from './testing/arbitrary-page.ts'

const page = createPage({
  title: 'Titel',
  lead: schema.node('lead', null, [schema.text('Worum es geht.')]).content,
  body: ['Eins, zwei, drei.', 'Vier fünf.'].map((text) =>
    schema.node('paragraph', null, [schema.text(text)]),
  ),
})

test.each([
  ['all of it', 'Titel\n\nWorum es geht.\n\nEins, zwei, drei.\n\nVier fünf.', null],
  [
    'words of its own among them',
    'Worum es geht. Seite 1. Eins (a.eu), zwei, drei. Vier fünf.',
    null,
  ],
  ['letters that are composed otherwise', 'Worum es geht Eins zwei drei Vier fu\u0308nf', null],
  ['a control character less', 'Worum es geht. Ei\u0001ns, zwei, drei. Vier fünf.', null],
  ['a word less', 'Worum es geht. Eins, drei. Vier fünf.', 'zwei drei Vier fünf …'],
  ['words in another order', 'Worum es geht. Vier fünf. Eins, zwei, drei.', 'Vier fünf …'],
  ['nothing', '', 'Worum es geht Eins zwei drei Vier fünf …'],
])('%s', (_, shown, words) => {
  expect(checkWords(page, shown)).toEqual(
    words === null ? [] : [{ code: 'block-differs', values: { words } }],
  )
})

describe('no word of any page is missing', () => {
  const options = { fallbackLanguage: 'de', pictureUrl: (src: string) => src }

  test.each(['wordpress', 'text'] as const)('in %s', async (target) => {
    const { load, loadWords } = exportFormats[target]
    const [write, words] = await Promise.all([load(), loadWords?.()])
    fc.assert(
      fc.property(arbitraryPage, (any) => {
        expect(checkWords(any, words?.(write(any, options).text) ?? '')).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  test.each(PACKED_TARGETS)('in %s', async (target) => {
    const { load, loadWords } = packedFormats[target]
    const [pack, words] = await Promise.all([load(), loadWords()])
    fc.assert(
      fc.property(arbitraryPage, (any) => {
        const { bytes } = pack(any, { fallbackLanguage: 'de', pictures: new Map() }, 'a')
        expect(checkWords(any, words(bytes))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
