import { constants, cp } from 'node:fs/promises'
import { basename, relative } from 'node:path'
import { pageParts } from '../episode/page.ts'
import { newEpisode } from './create-episode.ts'
import { episodePath, statWithoutLinks } from './episode-path.ts'
import { EXPORTS_FILE } from './exports/export-record.ts'
import { EPISODE_FILE, isHidden, type Library, VERSIONS_FOLDER } from './library.ts'
import { placeEpisode } from './place-episode.ts'
import { endTypoOnly, readTypoOnly } from './proofing/typo-only.ts'
import { readWritableEpisode } from './read-episode.ts'
import type { EpisodeSummary } from './types.ts'
import { withTitle } from './with-title.ts'
import { writeEpisode } from './write-episode.ts'

const LEFT_BEHIND = [EPISODE_FILE, EXPORTS_FILE, VERSIONS_FOLDER]

/**
 * Copies an episode with its pictures and sources into a new one. Left behind: the record of exports,
 * since what the original has written is not the copy's to replace; the versions, which are what the
 * original once was, and that nothing but typos may change, which is told by one of them; and links, which may
 * lead anywhere.
 * @param titleFor title of the copy, given that of the original
 * @throws Problem when the original cannot be read, or is read-only, or the copy cannot be written
 */
export async function duplicateEpisode(
  library: Library,
  folder: string,
  titleFor: (title: string) => string,
): Promise<EpisodeSummary> {
  const original = await episodePath(library, folder)
  const { episode } = await readWritableEpisode(original)
  const page = withTitle(episode.page, titleFor(pageParts(episode.page).title.textContent))
  const copy = { ...newEpisode(page), unknownFields: episode.unknownFields }
  return placeEpisode(library, async (path) => {
    await copyFiles(original, path)
    if (await readTypoOnly(path)) await endTypoOnly(path)
    await writeEpisode(library, path, copy)
    return copy
  })
}

async function copyFiles(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: async (source) => {
      if (source === from) return true
      const name = basename(source)
      if (isHidden(name) || LEFT_BEHIND.includes(relative(from, source))) return false
      const stats = await statWithoutLinks(source)
      return stats !== null && !stats.isSymbolicLink()
    },
  })
}
