import { randomUUID } from 'node:crypto'
import { newEpisode } from './create-episode.ts'
import { episodeSummary } from './episode-summary.ts'
import { keepSource } from './keep-source.ts'
import type { Library } from './library.ts'
import { parseSource } from './parse-source.ts'
import { placeEpisode } from './place-episode.ts'
import { readSource, type SourceFile } from './read-source.ts'
import type { EpisodeSummary } from './types.ts'
import { writeEpisode } from './write-episode.ts'

/**
 * Brings a text, Markdown or HTML file in as a new episode. The file itself is kept, unchanged, in the
 * episode's `sources/`, with a receipt of what was recognised and removed.
 * @param newId makes the ids of blocks and receipt items
 * @throws Problem when the file cannot be read (see readSource) or the episode cannot be written;
 *   nothing is then left behind
 */
export async function importSource(
  library: Library,
  file: SourceFile,
  newId: () => string = randomUUID,
): Promise<EpisodeSummary> {
  const source = await readSource(file)
  const { page, items } = parseSource(source, newId)
  const episode = newEpisode(page)
  const folder = await placeEpisode(library, async (path) => {
    await keepSource(path, source, items)
    await writeEpisode(library, path, episode)
    return page
  })
  return episodeSummary(folder, episode)
}
