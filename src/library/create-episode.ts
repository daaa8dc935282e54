import { randomUUID } from 'node:crypto'
import type { Episode } from '../episode/file/episode.ts'
import { createPage } from '../episode/page.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import type { Library } from './library.ts'
import { placeEpisode } from './place-episode.ts'
import type { EpisodeSummary } from './types.ts'
import { writeEpisode } from './write-episode.ts'

/**
 * Makes a new episode in a folder of its own.
 * @param page an empty page in the show's usual language, unless another is given
 * @throws Problem when it cannot be written; nothing is then left behind
 */
export async function createEpisode(
  library: Library,
  page: PageDocument = createPage({ facts: { language: library.show.languages[0] ?? null } }),
): Promise<EpisodeSummary> {
  const episode = newEpisode(page)
  return placeEpisode(library, async (path) => {
    await writeEpisode(library, path, episode)
    return episode
  })
}

/** An episode that begins now. */
export function newEpisode(page: PageDocument): Episode {
  const now = new Date().toISOString()
  return { id: randomUUID(), createdAt: now, modifiedAt: now, page, unknownFields: {} }
}
