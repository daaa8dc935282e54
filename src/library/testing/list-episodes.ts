import type { Library } from '../library.ts'
import { openEpisodeList } from '../list/episode-list.ts'
import type { EpisodeSummary } from '../types.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The list of a small library, read from its files. */
export async function listEpisodes(library: Library): Promise<EpisodeSummary[]> {
  const list = await openEpisodeList(library, await temporaryFolder())
  await list.close()
  return list.summaries
}
