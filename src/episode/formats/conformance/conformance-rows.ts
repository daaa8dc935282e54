import type { ReadableTarget } from '../format.ts'
import { executableIn } from '../testing/executable-in.ts'
import { checkExamplePages, checkExampleSyntax } from './commonmark-examples.ts'
import type { Conformance, ConformanceRow } from './conformance-row.ts'
import { checkLiquid, checkMarkdownReaders } from './foreign-readers.ts'
import { checkRoundTrips, eachExport } from './generated-pages.ts'

/** All of it; the property tests try the same on fewer pages. */
export const conformanceRows: readonly ConformanceRow[] = [
  {
    what: 'CommonMark 0.31, parsed and written',
    how: 'the same HTML by commonmark.js',
    run: checkExampleSyntax,
    share: 1,
  },
  {
    what: 'CommonMark 0.31, through a page',
    how: 'the same HTML by commonmark.js, where a page holds the elements',
    run: checkExamplePages,
    share: 1,
  },
  roundTrip('markdown', 1),
  roundTrip('html-page', 1),
  roundTrip('html-fragment', 0.1),
  ...(['hugo', 'jekyll', 'eleventy', 'astro'] as const).map((target) => roundTrip(target, 0.1)),
  ...(['markdown', 'hugo', 'jekyll', 'eleventy', 'astro'] as const).map((target) => ({
    what: `two readers, ${target}`,
    how: 'commonmark.js and markdown-it show the same words',
    run: (pages: number) => checkMarkdownReaders(target, pages),
    share: 0.1,
  })),
  ...(['jekyll', 'eleventy'] as const).map((target) => ({
    what: `Liquid, ${target}`,
    how: 'liquidjs leaves the content as it is',
    run: (pages: number) => checkLiquid(target, pages),
    share: 0.1,
  })),
  {
    what: 'active content',
    how: 'nothing that runs in any export, by commonmark.js and parse5',
    run: checkNothingRuns,
    share: 0.02,
  },
]

function roundTrip(target: ReadableTarget, share: number): ConformanceRow {
  return {
    what: `page, ${target}, page`,
    how: 'identical, ids aside',
    run: (pages) => checkRoundTrips(target, pages),
    share,
  }
}

function checkNothingRuns(pages: number): Promise<Conformance> {
  return eachExport('html-page', pages, (page) => executableIn(page))
}
