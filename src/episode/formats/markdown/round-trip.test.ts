import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExportOptions } from '../format.ts'
import { arbitraryPage, RUNS } from '../testing/arbitrary-page.ts'
import { arbitraryTemplates } from '../testing/arbitrary-templates.ts'
import { countIds } from '../testing/count-ids.ts'
import { exporters } from '../testing/exporters.ts'
import { withoutIds } from '../testing/without-ids.ts'
import { parseMarkdown } from './parse-markdown.ts'

const options: ExportOptions = { fallbackLanguage: 'de', pictureUrl: encodeURI }

/** What a site generator does to a page is named, and not done to its file. */
const OF_GENERATORS = ['raw-html', 'typography', 'date-in-name']

test.each([
  ['markdown', RUNS],
  ['hugo', RUNS / 3],
  ['jekyll', RUNS / 3],
  ['eleventy', RUNS / 3],
  ['astro', RUNS / 3],
] as const)(
  'every page comes back from its Markdown for %s',
  (target, numRuns) => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryTemplates, (page, creditTemplates) => {
        const { text, losses } = exporters[target](page, { ...options, creditTemplates })
        expect(losses.filter(({ code }) => !OF_GENERATORS.includes(code))).toEqual([])
        const read = parseMarkdown(text, countIds())
        expect(withoutIds(read.page)).toEqual(withoutIds(page))
        expect(read.items).toEqual([])
      }),
      { numRuns },
    )
  },
  RUNS * 600,
)
