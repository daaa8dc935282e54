import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExportOptions } from './format.ts'
import { serializeHtmlFragment, serializeHtmlPage } from './html/serialize-html.ts'
import { serializeMarkdown } from './markdown/serialize-markdown.ts'
import { arbitraryHistory, renewedPage } from './testing/arbitrary-history.ts'
import { RUNS } from './testing/arbitrary-page.ts'

/** Each export puts the pictures elsewhere, and may be in another language. */
const exportOptions = (at: number): ExportOptions => ({
  fallbackLanguage: at % 2 === 0 ? 'de' : 'en',
  pictureUrl: (src) => `folder-${at}/${src}`,
})

/** A history is many pages, each written twice. */
const HISTORIES = Math.ceil(RUNS / 3)

test.each([
  ['HTML page', serializeHtmlPage],
  ['HTML fragment', serializeHtmlFragment],
  ['Markdown file', serializeMarkdown],
])(
  'after any edits the %s is that of an equal page which was never written',
  (_name, serialize) => {
    fc.assert(
      fc.property(arbitraryHistory, (pages) => {
        for (const [at, page] of pages.entries()) {
          const options = exportOptions(at)
          expect(serialize(page, options)).toEqual(serialize(renewedPage(page), options))
        }
      }),
      { numRuns: HISTORIES },
    )
  },
  HISTORIES * 3000,
)
