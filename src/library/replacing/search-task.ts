import { pageParts } from '../../episode/page.ts'
import { pageHash } from '../../episode/page-hash.ts'
import type { Hit } from '../../episode/replacing/find-hits.ts'
import { createFinder } from '../../episode/replacing/find-hits.ts'
import { findInPage, type PageHit } from '../../episode/replacing/find-in-page.ts'
import type { SearchRule } from '../../episode/replacing/replace-rule.ts'
import { schema } from '../../episode/schema/schema.ts'
import { readWritableEpisode } from '../read-episode.ts'

/** Where the rules are to look. */
export type SearchedPage =
  /** Absolute path of the episode's folder. */
  | { kind: 'file'; path: string }
  /** A page as it is held here, as ProseMirror JSON in text. */
  | { kind: 'page'; pageJson: string }

/** What was found on a page. */
export interface FoundPage {
  title: string
  /** Hash of the page that was searched (see pageHash). */
  hash: number
  hits: PageHit[]
}

/** What a thread that searches is to do. */
export type SearchTask =
  | { kind: 'texts'; texts: readonly string[] }
  | { kind: 'page'; page: SearchedPage }

/** What it answers, by the kind of the task. */
export type SearchResult = Hit[][] | FoundPage

/**
 * Does what a thread is to do.
 * @param onRule hears of each rule before its turn, by its index
 * @throws Problem as createFinder and readWritableEpisode do
 */
export async function runSearchTask(
  task: SearchTask,
  rules: readonly SearchRule[],
  onRule: (rule: number) => void,
): Promise<SearchResult> {
  const finders = rules.map(createFinder)
  if (task.kind === 'texts') {
    const [find] = finders
    onRule(0)
    return task.texts.map((text) => find?.(text) ?? [])
  }
  const page = await readPage(task.page)
  const hits = findInPage(page, finders, onRule)
  return { title: pageParts(page).title.textContent, hash: pageHash(page), hits }
}

async function readPage(searched: SearchedPage) {
  if (searched.kind === 'page') return schema.nodeFromJSON(JSON.parse(searched.pageJson))
  return (await readWritableEpisode(searched.path)).episode.page
}
