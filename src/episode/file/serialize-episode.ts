import { pageFacts } from '../page.ts'
import type { Episode } from './episode.ts'
import { EPISODE_FORMAT, EPISODE_VERSION } from './episode-file.ts'
import { jsonText, objectPieces } from './json-text.ts'
import { pageToPieces } from './page-file.ts'

/**
 * An episode as the text of its file (docs/episode-format.md): indented JSON in a fixed order of keys,
 * unknown fields last, ending in a newline, so that a small change of the page is a small change of
 * the file. Nothing is lost: parseEpisode gives the same episode back. After an edit only the blocks
 * that changed are written anew.
 */
export function serializeEpisode(episode: Episode): string {
  return episodePieces(episode).reduce((whole, piece) => whole + piece, '')
}

/** The same text in pieces: what encodes it needs no copy of all of it. */
export function episodePieces(episode: Episode): string[] {
  const { facts: unknownFacts, ...unknownFields } = episode.unknownFields
  const fields = {
    format: EPISODE_FORMAT,
    version: EPISODE_VERSION,
    id: episode.id,
    createdAt: episode.createdAt,
    modifiedAt: episode.modifiedAt,
    facts: { ...pageFacts(episode.page), ...(unknownFacts as object | undefined) },
    page: null,
    ...unknownFields,
  }
  const entries = Object.entries(fields).map(
    ([name, value]) =>
      [name, name === 'page' ? pageToPieces(episode.page) : [jsonText(value, 1)]] as const,
  )
  return [...objectPieces(entries, 0), '\n']
}
