import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExportOptions } from '../format.ts'
import { arbitraryPage, RUNS } from '../testing/arbitrary-page.ts'
import { countIds } from '../testing/count-ids.ts'
import { withoutIds } from '../testing/without-ids.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { serializeMarkdown } from './serialize-markdown.ts'

const options: ExportOptions = { fallbackLanguage: 'de', pictureUrl: encodeURI }

test(
  'every page comes back from its Markdown',
  () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => {
        const { text, losses } = serializeMarkdown(page, options)
        expect(losses).toEqual([])
        const read = parseMarkdown(text, countIds())
        expect(withoutIds(read.page)).toEqual(withoutIds(page))
        expect(read.items).toEqual([])
      }),
      { numRuns: RUNS },
    )
  },
  RUNS * 200,
)
