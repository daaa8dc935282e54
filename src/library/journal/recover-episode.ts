import type { Episode } from '../../episode/file/episode.ts'
import { episodePieces } from '../../episode/file/serialize-episode.ts'
import { Problem } from '../../episode/problem.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { encodeText } from '../encode-text.ts'
import { keepBeside } from '../keep-beside.ts'
import { type ReadEpisode, readEpisode } from '../read-episode.ts'
import type { Recovery } from '../types.ts'
import { findJournalOfPath, takeJournal } from './find-journal.ts'
import { journalPath } from './journal-path.ts'
import { readJournal } from './read-journal.ts'
import { removeJournal } from './remove-journal.ts'

export interface RecoveredEpisode {
  read: ReadEpisode
  recovery: Recovery | null
  /** The episode of the file, where words of the journal were taken over. */
  base?: Episode
  /** The page that a version kept beside the file came from. */
  besideBase?: PageDocument
  /** Absolute path of the episode's journal, whether there is one or not. */
  journalFile: string
  /** Where the journal is to be gone on with; 0 when it is of no use any more. */
  soundBytes: number
  /** Hashes of the file that this app itself has written, where the file cannot be read. */
  ownHashes?: readonly string[]
}

/**
 * Reads an episode with all that was done to it before the app ended, however it ended.
 * @param path absolute path of the episode's folder
 * @param journals absolute path of the folder with all journals
 * @param onBeginning is told the beginning of a long page first (see readEpisode)
 * @throws Problem as readEpisode does, and why the journal cannot be read or its words not be kept
 */
export async function recoverEpisode(
  path: string,
  journals: string,
  onBeginning?: (page: PageDocument) => void,
): Promise<RecoveredEpisode> {
  let read: ReadEpisode
  try {
    read = await readEpisode(path, onBeginning)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'episode-damaged') throw error
    return inPlaceOfDamaged(path, journals, error)
  }
  const { id } = read.episode
  const journalFile = journalPath(journals, path, id)
  const nothingNew = { read, recovery: null, journalFile, soundBytes: 0 }
  const journalled = await takeJournal(journals, path, id)
  if (!journalled) return nothingNew
  const isAllInFile = journalled.knownFiles.get(read.hash)
  if (isAllInFile || read.readOnly) return nothingNew
  const { episode, soundBytes } = journalled
  if (isAllInFile === undefined) {
    const { name } = await keepBeside(path, encodeText(episodePieces(episode)), null)
    await removeJournal(journalFile)
    const recovery: Recovery = { kind: 'beside', copy: name }
    return { ...nothingNew, recovery, besideBase: journalled.base.page }
  }
  const recovered = { ...read, episode: { ...read.episode, page: episode.page } }
  const base = read.episode
  return { read: recovered, recovery: { kind: 'words' }, base, journalFile, soundBytes }
}

/**
 * The file stays as it is: saving keeps a version beside a file that is not known (see OpenEpisode).
 * @throws what is wrong with the file when there is no journal
 */
async function inPlaceOfDamaged(
  path: string,
  journals: string,
  problem: Problem,
): Promise<RecoveredEpisode> {
  const journalFile = await findJournalOfPath(journals, path)
  if (journalFile === null) throw problem
  const journalled = await readJournal(journalFile)
  if (!journalled) throw problem
  const { episode, base, knownFiles, soundBytes } = journalled
  const ownHashes = [...knownFiles.keys()]
  const read = { episode, readOnly: null, hash: ownHashes.at(-1) ?? '' }
  return { read, recovery: { kind: 'words' }, base, journalFile, soundBytes, ownHashes }
}
