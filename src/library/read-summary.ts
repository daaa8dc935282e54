import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseEpisode } from '../episode/file/parse-episode.ts'
import { Problem } from '../episode/problem.ts'
import { contentHash } from './content-hash.ts'
import { episodeSummary } from './episode-summary.ts'
import { errorCode } from './file-problem.ts'
import { EPISODE_FILE } from './library.ts'
import { decodeEpisode, readEpisodeFile } from './read-episode.ts'
import type { EpisodeSummary } from './types.ts'

export interface ReadSummary {
  summary: EpisodeSummary
  /** Hash of the file that was read; null when it could not be read. */
  hash: string | null
}

/** Stands where a folder does not even tell when it changed. */
const UNKNOWN_TIME = new Date(0).toISOString()

/**
 * The line of the library's list for the episode in a folder; one that cannot be opened is listed
 * under its folder's name, with its problem.
 * @param path absolute path of the episode's folder
 * @param before what was read the last time; used again while the file is the same
 * @returns null when there is no episode's file
 */
export async function readSummary(path: string, before?: ReadSummary): Promise<ReadSummary | null> {
  const folder = basename(path)
  let hash: string | null = null
  try {
    const bytes = await readEpisodeFile(path)
    hash = contentHash(bytes)
    if (hash === before?.hash) return before
    const { episode } = parseEpisode(decodeEpisode(bytes, path), folder)
    return { summary: episodeSummary(folder, episode), hash }
  } catch (error) {
    const problem = Problem.report(error)
    if (problem.code === 'episode-missing') return null
    const modifiedAt = await changeTime(join(path, EPISODE_FILE))
    if (modifiedAt === null) return null
    const title = folder.normalize('NFC')
    return { summary: { folder, title, number: null, state: 'draft', modifiedAt, problem }, hash }
  }
}

/** ISO 8601 date and time of a file's last change; null when it went away meanwhile. */
async function changeTime(path: string): Promise<string | null> {
  try {
    return (await stat(path)).mtime.toISOString()
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? null : UNKNOWN_TIME
  }
}
