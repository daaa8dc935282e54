import { rm } from 'node:fs/promises'
import { episodePieces } from '../../episode/file/serialize-episode.ts'
import { Problem } from '../../episode/problem.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { encodeText } from '../encode-text.ts'
import { keepBeside } from '../keep-beside.ts'
import { type ReadEpisode, readEpisode } from '../read-episode.ts'
import type { Recovery } from '../types.ts'
import { type JournalledEpisode, readJournal } from './read-journal.ts'

export interface RecoveredEpisode {
  read: ReadEpisode
  recovery: Recovery | null
  /** Where the journal is to be gone on with; 0 when it is of no use any more. */
  soundBytes: number
  /** Hashes of the file that this app itself has written, where the file cannot be read. */
  ownHashes?: readonly string[]
}

/**
 * Reads an episode with all that was done to it before the app ended, however it ended.
 * @param path absolute path of the episode's folder
 * @param journalFile absolute path of its journal
 * @param onBeginning is told the beginning of a long page first (see readEpisode)
 * @throws Problem as readEpisode does, and why the journal cannot be read or its words not be kept
 */
export async function recoverEpisode(
  path: string,
  journalFile: string,
  onBeginning?: (page: PageDocument) => void,
): Promise<RecoveredEpisode> {
  const journalled = await readJournal(journalFile)
  if (!journalled) {
    return { read: await readEpisode(path, onBeginning), recovery: null, soundBytes: 0 }
  }
  const read = await readUnlessDamaged(path, onBeginning)
  if (!read) return inPlaceOfDamaged(journalled)
  const isAllInFile = journalled.knownFiles.get(read.hash)
  if (isAllInFile || read.readOnly) return { read, recovery: null, soundBytes: 0 }
  if (isAllInFile === undefined) {
    const bytes = encodeText(episodePieces(journalled.episode))
    const { name } = await keepBeside(path, bytes, null)
    await rm(journalFile, { force: true })
    return { read, recovery: { kind: 'beside', copy: name }, soundBytes: 0 }
  }
  const { episode, soundBytes } = journalled
  const recovered = { ...read, episode: { ...read.episode, page: episode.page } }
  return { read: recovered, recovery: { kind: 'words' }, soundBytes }
}

async function readUnlessDamaged(
  path: string,
  onBeginning?: (page: PageDocument) => void,
): Promise<ReadEpisode | null> {
  try {
    return await readEpisode(path, onBeginning)
  } catch (error) {
    if (error instanceof Problem && error.code === 'episode-damaged') return null
    throw error
  }
}

/** The file stays as it is: saving keeps a version beside a file that is not known (see OpenEpisode). */
function inPlaceOfDamaged({
  episode,
  knownFiles,
  soundBytes,
}: JournalledEpisode): RecoveredEpisode {
  const ownHashes = [...knownFiles.keys()]
  const read = { episode, readOnly: null, hash: ownHashes.at(-1) ?? '' }
  return { read, recovery: { kind: 'words' }, soundBytes, ownHashes }
}
