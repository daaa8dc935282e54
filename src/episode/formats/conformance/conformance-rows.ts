import { READABLE_TARGETS, type ReadableTarget } from '../format.ts'
import { checkHostile } from './check-hostile.ts'
import { checkLiquid } from './check-liquid.ts'
import { checkDocxWords, checkMarkdownWords, checkTextWords } from './check-shown-words.ts'
import { checkTextBundles } from './check-text-bundles.ts'
import { checkExamplePages, checkExampleSyntax } from './commonmark-examples.ts'
import type { ConformanceRow } from './conformance-row.ts'
import { findActiveInExports } from './find-active-in-exports.ts'
import { checkRoundTrips, eachPage } from './generated-pages.ts'
import { hostileCases } from './hostile-cases.ts'

/** Those that are tried on all pages. */
const IN_FULL: ReadonlySet<ReadableTarget> = new Set(['markdown', 'html-page'])

/** All that needs no browser; the property tests try the same on fewer pages. */
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
  ...READABLE_TARGETS.map((target) => ({
    what: `page, ${target}, page`,
    how: 'identical, ids aside',
    run: checkRoundTrips.bind(null, target),
    share: IN_FULL.has(target) ? 1 : 0.1,
  })),
  {
    what: 'page, textbundle, page',
    how: 'identical, ids aside',
    run: checkTextBundles,
    share: 0.1,
  },
  ...(['markdown', 'hugo', 'jekyll', 'eleventy', 'astro'] as const).map((target) => ({
    what: `two readers, ${target}`,
    how: "commonmark.js and markdown-it show the page's words",
    run: checkMarkdownWords.bind(null, target),
    share: 0.1,
  })),
  {
    what: 'words, docx',
    how: "mammoth reads the page's words",
    run: checkDocxWords,
    share: 0.1,
  },
  {
    what: 'words, text',
    how: "the page's letters are there in their order",
    run: checkTextWords,
    share: 0.1,
  },
  ...(['jekyll', 'eleventy'] as const).map((target) => ({
    what: `Liquid, ${target}`,
    how: 'liquidjs leaves the content as it is',
    run: checkLiquid.bind(null, target),
    share: 0.1,
  })),
  {
    what: 'active content',
    how: 'none in any export, by htmlparser2',
    run: (trial) => eachPage(trial, findActiveInExports),
    share: 0.02,
  },
  ...Object.entries(hostileCases).map(([name, cases]) => ({
    what: `active content, ${name}`,
    how: 'none in any export, by htmlparser2',
    run: () => checkHostile(cases),
    share: 0,
  })),
]
