import { open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pageParts } from '../../episode/page.ts'
import { Problem } from '../../episode/problem.ts'
import { isPlainName } from '../confined-file.ts'
import { createEpisode } from '../create-episode.ts'
import { statWithoutLinks } from '../episode-path.ts'
import { EPISODE_FILE, type Library, TRASH_FOLDER } from '../library.ts'
import { forEachConcurrent } from '../list/for-each-concurrent.ts'
import { libraryFolders } from '../list/library-folders.ts'
import { namesIn } from '../names-in.ts'
import type { EpisodeSummary, LostWords } from '../types.ts'
import { JOURNAL_EXTENSION } from './journal-path.ts'
import { type JournalledEpisode, readJournal } from './read-journal.ts'

/** An episode's file tells its id within this many bytes. */
const HEAD_BYTES = 300
const MAX_AT_ONCE = 32

/**
 * Finds journals of this library's episodes that are nowhere in it: neither where they were nor elsewhere
 * nor in its trash. The library's files are looked at only when a journal's episode is not where it was.
 * @param journals absolute path of the folder with all journals
 * @throws Problem when the library cannot be looked through
 */
export async function findLostWords(library: Library, journals: string): Promise<LostWords[]> {
  const lost = new Map<string, LostWords>()
  for (const journal of await namesIn(journals)) {
    const journalled = await readOf(library, journals, journal)
    if (!journalled?.place || (await holdsFile(journalled.place))) continue
    const { episode } = journalled
    const { title } = pageParts(episode.page)
    lost.set(episode.id, { journal, folder: basename(journalled.place), title: title.textContent })
  }
  if (lost.size > 0) await forEachEpisodeId(library, (id) => lost.delete(id))
  return [...lost.values()]
}

/**
 * Makes a new episode of the words in a journal whose episode is nowhere. The journal is taken away then.
 * @param journal name of the journal, which is not trusted
 * @throws Problem episode-missing (name) when there is no such journal of this library, or why the episode
 *   cannot be written; the journal stays then
 */
export async function bringBackWords(
  library: Library,
  journals: string,
  journal: string,
): Promise<EpisodeSummary> {
  const journalled = await readOf(library, journals, journal)
  if (!journalled) throw new Problem('episode-missing', { name: journal })
  const summary = await createEpisode(library, journalled.episode.page)
  await rm(join(journals, journal), { force: true })
  return summary
}

/** @returns null for no journal, and for one of another library */
async function readOf(
  library: Library,
  journals: string,
  journal: string,
): Promise<JournalledEpisode | null> {
  if (!isPlainName(journal) || !journal.endsWith(JOURNAL_EXTENSION)) return null
  const journalled = await readJournal(join(journals, journal))
  const place = journalled?.place ?? ''
  const isOfLibrary = dirname(place).normalize('NFC') === library.path.normalize('NFC')
  return isOfLibrary ? journalled : null
}

const holdsFile = async (place: string): Promise<boolean> =>
  (await statWithoutLinks(join(place, EPISODE_FILE))) !== null

/** Tells the ids of all episodes in a library and its trash, as the heads of their files have them. */
async function forEachEpisodeId({ path }: Library, tell: (id: string) => void): Promise<void> {
  const trash = join(path, TRASH_FOLDER)
  const folders = [
    ...(await libraryFolders(path)).map((name) => join(path, name)),
    ...(await namesIn(trash)).map((name) => join(trash, name)),
  ]
  await forEachConcurrent(folders, MAX_AT_ONCE, async (folder) => {
    const id = /"id":\s*"([^"]+)"/.exec(await readHead(join(folder, EPISODE_FILE)))?.[1]
    if (id !== undefined) tell(id)
  })
}

/** How a file begins; '' where it cannot be read. */
async function readHead(path: string): Promise<string> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      return buffer.toString('utf8', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    return ''
  }
}
