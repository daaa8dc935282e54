import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseEpisode } from '../../episode/file/parse-episode.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { readJournal } from '../journal/read-journal.ts'
import { isHidden, type Library } from '../library.ts'
import { openEpisode } from '../open-episode.ts'
import { titleOf, type } from '../testing/opened-episode.ts'
import type { Broken } from './fault-count.ts'

/** Far more than a journal takes. */
const JOURNAL_WAITS_MS = [10, 20, 50, 100, 200, 500, 1000]

/** What was done before the fault: a title to which the words "1", "2" ... were added, in order. */
export interface Typed {
  /** How many words were told to be saved. */
  saved: number
  /** How many have to come back at least. */
  sure: number
  /** How many can be there at most. */
  atMost: number
}

/** What a driven process types as its n-th word. */
export const word = (count: number): string => `${count} `

/** How many words a title holds; null when they are not 1, 2 ... in order, each typed at the start. */
export function wordsIn(title: string): number | null {
  const words = title.split(' ').filter(Boolean)
  const isRow = words.every((text, at) => text === String(words.length - at))
  return isRow ? words.length : null
}

/** Title of the page in an episode's file; null when the file is not there whole. */
export async function wholeTitle(file: string): Promise<string | null> {
  const page = await wholePage(file)
  return page && titleOf({ page })
}

async function wholePage(file: string): Promise<PageDocument | null> {
  try {
    return parseEpisode(await readFile(file, 'utf8'), '').episode.page
  } catch {
    return null
  }
}

/**
 * Waits until a journal has so many words: soon, not at once.
 * @param isEnough ends the waiting early
 * @returns whether it has them
 */
export async function untilJournalled(
  journal: string,
  count: number,
  isEnough: () => boolean = () => false,
): Promise<boolean> {
  for (const waitMs of [...JOURNAL_WAITS_MS, 0]) {
    const journalled = await readJournal(journal)
    if (journalled && wordsIn(titleOf(journalled.episode)) === count) return true
    if (isEnough()) return false
    await wait(waitMs)
  }
  return false
}

/**
 * Opens an episode after a fault as the app does, looks whether the laws hold, and saves another word.
 * The title of the episode was empty at first.
 */
export async function aftermath(
  library: Library,
  folder: string,
  journalFolder: string,
  { saved, sure, atMost }: Typed,
): Promise<Broken> {
  const lost: string[] = []
  const file = join(library.path, folder, 'episode.json')
  const inFile = await wholePage(file)
  const wordsInFile = inFile && wordsIn(titleOf({ page: inFile }))
  if (wordsInFile === null) lost.push(`the file holds no whole version: ${inFile}`)
  else if (wordsInFile < saved) lost.push(`${wordsInFile} words in the file, ${saved} were saved`)

  const episode = await openEpisode(library, folder, { journalFolder })
  const back = wordsIn(titleOf(episode))
  if (back === null || back < sure) lost.push(`${titleOf(episode)} came back, ${sure} are sure`)
  if (back !== null && back > atMost) lost.push(`${back} came back, ${atMost} were typed`)
  const falseAlarms: string[] = []
  const recovery = episode.takeRecovery()
  if (recovery?.kind === 'beside') falseAlarms.push('told of another program')
  if (recovery?.kind === 'words' && inFile?.eq(episode.page)) {
    falseAlarms.push('told of words that came back, and none did')
  }

  episode.applySteps(episode.version, type(episode.page, word((back ?? 0) + 1)))
  const { state } = await episode.close()
  const after = (await wholeTitle(file)) ?? ''
  if (state !== 'saved' || after !== titleOf(episode)) lost.push(`the next save: ${state} ${after}`)
  const files = (await readdir(join(library.path, folder))).filter((name) => !isHidden(name))
  const beside = files.filter((name) => name.startsWith('episode ('))
  falseAlarms.push(...beside.map((name) => `kept ${name}`))
  return { lost, falseAlarms }
}
