import type { Conformance, Trial } from '../../src/episode/formats/conformance/conformance-row.ts'
import { generatedPages } from '../../src/episode/formats/conformance/generated-pages.ts'
import { exportOptions } from '../../src/episode/formats/conformance/shown-exports.ts'
import type { ExportTarget } from '../../src/episode/formats/format.ts'
import { exporters } from '../../src/episode/formats/testing/exporters.ts'
import {
  withoutAudio,
  withoutSpace,
  wordsOfPage,
} from '../../src/episode/formats/testing/words-of-page.ts'
import { EDITORS_SIGNS } from '../../src/episode/formats/wordpress/picture-to-blocks.ts'
import type { ChromiumReader } from './open-chromium.ts'
import { TEXT, treeLines } from './tree-lines.ts'

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
