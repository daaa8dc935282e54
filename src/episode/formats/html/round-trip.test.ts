import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExportOptions } from '../format.ts'
import { arbitraryPage, RUNS } from '../testing/arbitrary-page.ts'
import { arbitraryTemplates } from '../testing/arbitrary-templates.ts'
import { countIds } from '../testing/count-ids.ts'
import { withoutIds } from '../testing/without-ids.ts'
import { parseHtml } from './parse-html.ts'
import { serializeHtmlFragment, serializeHtmlPage } from './serialize-html.ts'

const options: ExportOptions = { fallbackLanguage: 'de', pictureUrl: encodeURI }

test.each([
  ['page', serializeHtmlPage],
  ['fragment', serializeHtmlFragment],
])(
  'every page comes back from its HTML %s',
  (_name, serialize) => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryTemplates, (page, creditTemplates) => {
        const { text, losses } = serialize(page, { ...options, creditTemplates })
        expect(losses).toEqual([])
        const read = parseHtml(text, countIds())
        expect(withoutIds(read.page)).toEqual(withoutIds(page))
        expect(read.items).toEqual([])
      }),
      { numRuns: RUNS },
    )
  },
  RUNS * 600,
)
