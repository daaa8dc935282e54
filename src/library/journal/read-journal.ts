import { readFile } from 'node:fs/promises'
import type { Episode } from '../../episode/file/episode.ts'
import { parseEpisode } from '../../episode/file/parse-episode.ts'
import { type PageDocument, schema } from '../../episode/schema/schema.ts'
import { applySteps } from '../apply-steps.ts'
import { errorCode, fileProblem } from '../file-problem.ts'
import { decodeFrames } from './frames.ts'
import { type JournalEntry, journalEntry } from './journal-entry.ts'

/** What a journal leads to. */
export interface JournalledEpisode {
  /** The episode with all that was done to it. */
  episode: Episode
  /** What all of it builds on: once, it was in the file. */
  base: Episode
  /** Absolute path of the folder in which the episode was; null where the journal does not come to that. */
  place: string | null
  /**
   * What the episode's file may hold, by hash: true where that is all of the journal, false where the
   * journal goes on after it.
   */
  knownFiles: ReadonlyMap<string, boolean>
  /** Where the journal can be gone on with. */
  soundBytes: number
}

/**
 * Reads what a journal leads to, up to its first damaged entry.
 * @returns null when there is no journal, or nothing in it to begin with
 * @throws Problem when it cannot be read
 */
export async function readJournal(path: string): Promise<JournalledEpisode | null> {
  const bytes = await readBytes(path)
  if (!bytes) return null
  const replay = new Replay()
  let soundBytes = 0
  for (const { entry, endBytes } of decodeFrames(bytes)) {
    const { success, data } = journalEntry.safeParse(entry)
    if (!success || !replay.take(data)) break
    soundBytes = endBytes
  }
  return replay.result(soundBytes)
}

async function readBytes(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null
    throw fileProblem(error, path)
  }
}

/** Does again what a journal says. */
class Replay {
  #episode: Episode | null = null
  #base: Episode | null = null
  #place: string | null = null
  #knownFiles = new Map<string, boolean>()

  /** @returns false for an entry that does not fit what came before */
  take(entry: JournalEntry): boolean {
    if (entry.kind === 'base') return this.#begin(entry)
    if (!this.#episode) return false
    if (entry.kind === 'place') {
      this.#place = entry.path
      return true
    }
    if (entry.kind === 'file') {
      this.#knownFiles.set(entry.hash, true)
      return true
    }
    const page =
      entry.kind === 'steps' ? applySteps(this.#episode.page, entry.steps) : readPage(entry.page)
    if (!page) return false
    this.#episode = { ...this.#episode, page }
    for (const hash of this.#knownFiles.keys()) this.#knownFiles.set(hash, false)
    return true
  }

  result(soundBytes: number): JournalledEpisode | null {
    if (!this.#episode || !this.#base) return null
    return {
      episode: this.#episode,
      base: this.#base,
      place: this.#place,
      knownFiles: this.#knownFiles,
      soundBytes,
    }
  }

  #begin({ episode, hash }: Extract<JournalEntry, { kind: 'base' }>): boolean {
    try {
      this.#episode = parseEpisode(episode, '').episode
      this.#base = this.#episode
      this.#knownFiles = new Map([[hash, true]])
      return true
    } catch {
      return false
    }
  }
}

function readPage(json: unknown): PageDocument | null {
  try {
    const page = schema.nodeFromJSON(json)
    page.check()
    return page.type === schema.nodes.doc ? page : null
  } catch {
    return null
  }
}
