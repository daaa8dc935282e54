import { differentPages } from '../../src/episode/formats/conformance/check-hostile.ts'
import type {
  Conformance,
  ConformanceRow,
  Trial,
} from '../../src/episode/formats/conformance/conformance-row.ts'
import { generatedPages } from '../../src/episode/formats/conformance/generated-pages.ts'
import { hostileCases } from '../../src/episode/formats/conformance/hostile-cases.ts'
import { exportOptions, shownExports } from '../../src/episode/formats/conformance/shown-exports.ts'
import type { ExportTarget } from '../../src/episode/formats/format.ts'
import { exporters } from '../../src/episode/formats/testing/exporters.ts'
import {
  withoutAudio,
  withoutSpace,
  wordsOfPage,
} from '../../src/episode/formats/testing/words-of-page.ts'
import { EDITORS_SIGNS } from '../../src/episode/formats/wordpress/picture-to-blocks.ts'
import { type ChromiumReader, openChromium } from './open-chromium.ts'
import { TEXT, treeLines } from './tree-lines.ts'

/** So many documents are handed to Chromium at once. */
const AT_ONCE = 100

/** What needs a browser: the Chromium of the end-to-end tests. */
export const chromiumRows: readonly ConformanceRow[] = [
  ...(['html-page', 'html-fragment', 'wordpress'] as const).map((target) => ({
    what: `two readers, ${target}`,
    how: "parse5 and Chromium read the same tree, with the page's words",
    run: (trial: Trial) => inChromium((chromium) => checkTrees(target, trial, chromium)),
    share: 0.1,
  })),
  ...Object.entries(hostileCases).map(([name, cases]) => ({
    what: `active content in Chromium, ${name}`,
    how: 'no script runs, nothing is asked for but pictures and audio, and nothing active is there',
    run: () => inChromium((chromium) => checkLoaded(cases, chromium)),
    share: 0,
  })),
]

async function inChromium(
  check: (chromium: ChromiumReader) => Promise<Conformance>,
): Promise<Conformance> {
  const chromium = await openChromium()
  try {
    return await check(chromium)
  } finally {
    await chromium.close()
  }
}

/** parse5 and Chromium read the same elements, attributes and texts in an export, and the page's words are among them. */
export async function checkTrees(
  target: ExportTarget,
  trial: Trial,
  chromium: ChromiumReader,
): Promise<Conformance> {
  const failed: string[] = []
  for (const pages of generatedPages(trial)) {
    const silent = pages.map(withoutAudio)
    const exported = silent.map((page) => exporters[target](page, exportOptions).text)
    const trees = await chromium.readTrees(exported)
    for (const [at, page] of silent.entries()) {
      const [html = '', theirs = []] = [exported[at], trees[at]]
      const ours = treeLines(html)
      const differs = ours.findIndex((line, place) => line !== theirs[place])
      if (differs >= 0 || ours.length !== theirs.length) {
        failed.push(JSON.stringify({ parse5: ours[differs], chromium: theirs[differs], html }))
      }
      const texts = theirs.filter((line) => line.startsWith(TEXT))
      const words = lettersOf(texts.map((line) => line.slice(TEXT.length)).join(''))
      const wanted = lettersOf(
        wordsOfPage(page, page.attrs.language ?? exportOptions.fallbackLanguage),
      )
      if (!words.includes(wanted)) failed.push(JSON.stringify({ words, wanted }))
    }
  }
  return { count: trial.pages, failed }
}

/** Without what WordPress does not count as a letter. */
const lettersOf = (words: string): string => withoutSpace(words).replace(EDITORS_SIGNS, '')

/** Nothing happens when the exports of texts, that came into a page in every way, are loaded. */
export async function checkLoaded(
  cases: readonly string[],
  chromium: ChromiumReader,
): Promise<Conformance> {
  const shown = new Map<string, string>()
  for (const { what, page } of differentPages(cases)) {
    for (const { what: target, html } of shownExports(page)) {
      if (!shown.has(html)) shown.set(html, `${what}, ${target}`)
    }
  }
  const failed: string[] = []
  const documents = [...shown.keys()]
  for (let at = 0; at < documents.length; at += AT_ONCE) {
    const some = documents.slice(at, at + AT_ONCE)
    for (const [place, found] of (await chromium.findActive(some)).entries()) {
      const what = shown.get(some[place] ?? '')
      failed.push(...found.map((active) => `${what}: ${active}`))
    }
  }
  return { count: documents.length, failed }
}
