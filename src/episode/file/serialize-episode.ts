import { pageFacts } from '../page.ts'
import type { Episode } from './episode.ts'
import { EPISODE_FORMAT, EPISODE_VERSION } from './episode-file.ts'
import { pageToFile } from './page-file.ts'

/**
 * An episode as the text of its file (docs/episode-format.md): indented JSON in a fixed order of keys,
 * unknown fields last, ending in a newline, so that a small change of the page is a small change of
 * the file. Nothing is lost: parseEpisode gives the same episode back.
 */
export function serializeEpisode(episode: Episode): string {
  const { facts: unknownFacts, ...unknownFields } = episode.unknownFields
  const file = {
    format: EPISODE_FORMAT,
    version: EPISODE_VERSION,
    id: episode.id,
    createdAt: episode.createdAt,
    modifiedAt: episode.modifiedAt,
    facts: { ...pageFacts(episode.page), ...(unknownFacts as object | undefined) },
    page: pageToFile(episode.page),
    ...unknownFields,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
