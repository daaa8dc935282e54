import { realpath, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '../../episode/problem.ts'
import { statWithoutLinks } from '../episode-path.ts'
import { errorCode, fileProblem } from '../file-problem.ts'
import { EPISODE_FILE } from '../library.ts'
import { namesIn } from '../names-in.ts'
import { readEpisode } from '../read-episode.ts'
import { syncFolder } from '../sync-folder.ts'
import { Journal } from './journal.ts'
import { isOfId, isOfPath, journalPath } from './journal-path.ts'
import { type JournalledEpisode, readJournal } from './read-journal.ts'

/**
 * Absolute path of a journal of the episode in a folder, where it is not known which episode that is.
 * @param journals absolute path of the folder with all journals
 * @returns null when there is none
 */
export async function findJournalOfPath(
  journals: string,
  episodePath: string,
): Promise<string | null> {
  const name = (await namesIn(journals)).find((other) => isOfPath(other, episodePath))
  return name === undefined ? null : join(journals, name)
}

/**
 * The journal of an episode. One of the same episode in a folder that has moved is made this one's; where
 * that folder still holds the episode, this one is a copy, and has no part in it.
 * @param journals absolute path of the folder with all journals
 * @param episodePath absolute path of the episode's folder
 * @returns null when there is none
 * @throws Problem when it cannot be read, or not be moved
 */
export async function takeJournal(
  journals: string,
  episodePath: string,
  id: string,
): Promise<JournalledEpisode | null> {
  const own = journalPath(journals, episodePath, id)
  const journalled = await readJournal(own)
  if (journalled) return journalled
  for (const name of await namesIn(journals)) {
    if (!isOfId(name, id)) continue
    const other = join(journals, name)
    const moved = await readJournal(other)
    if (!moved || moved.place === null || (await isElsewhere(moved.place, episodePath, id)))
      continue
    return adopt(other, moved, own, episodePath)
  }
  return null
}

/** True when the folder in which the episode was is another one, and still holds it as far as can be seen. */
async function isElsewhere(place: string, episodePath: string, id: string): Promise<boolean> {
  if (!(await statWithoutLinks(join(place, EPISODE_FILE)))) return false
  if (await isSameFolder(place, episodePath)) return false
  try {
    return (await readEpisode(place)).episode.id === id
  } catch (error) {
    if (error instanceof Problem) return error.code !== 'episode-missing'
    throw error
  }
}

/** A folder can be reached by the name that it had, in other letters. */
async function isSameFolder(one: string, other: string): Promise<boolean> {
  try {
    return (await realpath(one)) === (await realpath(other))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false
    throw fileProblem(error, one)
  }
}

/** Makes a journal the one of a folder: it says so, unless the disk is full, and gets the name for it. */
async function adopt(
  from: string,
  journalled: JournalledEpisode,
  to: string,
  episodePath: string,
): Promise<JournalledEpisode> {
  const journal = new Journal(from, journalled.soundBytes, () => undefined)
  journal.note({ kind: 'place', path: episodePath })
  await journal.end(false)
  try {
    await rename(from, to)
    await syncFolder(dirname(to))
  } catch (error) {
    throw fileProblem(error, from)
  }
  return { ...journalled, place: episodePath, soundBytes: journal.bytes }
}
