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
import type { PageDocument } from '../../src/episode/schema/schema.ts'
import type { ChromiumReader } from './open-chromium.ts'
import { TEXT, treeLines } from './tree-lines.ts'

/**
 * parse5 and Chromium read the same elements, attributes and texts in an export, and the page's words are among
 * them, each escaped once: its title, what it shows, and its alt texts.
 */
export async function checkTrees(
  target: ExportTarget,
  trial: Trial,
  chromium: ChromiumReader,
): Promise<Conformance> {
  const failed: string[] = []
  for (const pages of generatedPages(trial)) {
    const silent = pages.map(withoutAudio)
    const exported = silent.map((page) => exporters[target](page, exportOptions))
    const trees = await chromium.readTrees(exported.map(({ text }) => text))
    for (const [at, page] of silent.entries()) {
      const { text = '', losses = [] } = exported[at] ?? {}
      const theirs = trees[at] ?? []
      const ours = treeLines(text)
      const differs = ours.findIndex((line, place) => line !== theirs[place])
      if (differs >= 0 || ours.length !== theirs.length) {
        failed.push(JSON.stringify({ parse5: ours[differs], chromium: theirs[differs], text }))
      }
      const lost = new Set(losses.flatMap(({ values }) => Object.values(values)))
      const missing = wantedOf(page).filter((words) => !isIn(theirs, words) && !lost.has(words))
      if (missing.length > 0) failed.push(JSON.stringify({ missing, text }))
    }
  }
  return { count: trial.pages, failed }
}

/** The words that have to be found in one piece. */
function wantedOf(page: PageDocument): string[] {
  const language = page.attrs.language ?? exportOptions.fallbackLanguage
  const wanted = [page.child(0).textContent, wordsOfPage(page, language)]
  page.descendants((node) => {
    if (node.attrs.src) wanted.push(node.child(0).textContent)
  })
  return wanted
}

/** Whether words are all of an attribute, or stand in the texts of a tree. */
function isIn(lines: readonly string[], words: string): boolean {
  const attribute = `,${JSON.stringify(words)}]`
  if (lines.some((line) => !line.startsWith(TEXT) && line.includes(attribute))) return true
  const texts = lines.filter((line) => line.startsWith(TEXT))
  return lettersOf(texts.map((line) => line.slice(TEXT.length)).join('')).includes(lettersOf(words))
}

/** Without what WordPress does not count as a letter. */
const lettersOf = (words: string): string => withoutSpace(words).replace(EDITORS_SIGNS, '')
