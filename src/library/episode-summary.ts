import type { Episode } from '../episode/file/episode.ts'
import { pageFacts, pageParts } from '../episode/page.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import { folderName } from './folder-name.ts'
import type { EpisodeSummary } from './types.ts'

/** The line of the library's list for an episode that can be read. */
export function episodeSummary(folder: string, { page, modifiedAt }: Episode): EpisodeSummary {
  const { number, state } = pageFacts(page)
  const title = pageParts(page).title.textContent
  return { folder, title, number, state, modifiedAt, problem: null }
}

/** The name that fits the folder of a page. */
export function pageName(page: PageDocument, taken: Iterable<string>): string {
  return folderName(pageFacts(page).number, pageParts(page).title.textContent, taken)
}
