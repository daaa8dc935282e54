/**
 * Types numbers into the title of an episode until it is killed, each as one step, and tells on its
 * standard output what it typed when ("typed 12 1764100000000") and what it has seen on the disk since
 * ("stored 12 1764100000060"). Arguments: paths of the library and of the folder for journals, and the
 * name of the episode's folder.
 */
import { flushCompileCache } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { Transform } from '@tiptap/pm/transform'
import { schema } from '../../episode/schema/schema.ts'
import { findJournalOfPath } from '../journal/find-journal.ts'
import { readJournal } from '../journal/read-journal.ts'
import { openEpisode } from '../open-episode.ts'
import { openLibrary } from '../open-library.ts'

/** From pauses of a quick typist to pauses in which it is saved. */
const PAUSES_MS = [1, 5, 20, 60, 450]

// A process that is killed writes none at its end.
flushCompileCache()

const [libraryPath = '', journalFolder = '', folder = ''] = process.argv.slice(2)
const tell = (what: string, count: number) =>
  process.stdout.write(`${what} ${count} ${Date.now()}\n`)

const episode = await openEpisode(await openLibrary(libraryPath), folder, { journalFolder })
void watchDisk()
for (let count = 1; ; count++) {
  const { page, version } = episode
  const end = 1 + page.child(0).content.size
  const { steps } = new Transform(page).insert(end, schema.text(` ${count}`))
  const json = steps.map((step) => step.toJSON())
  if (!episode.applySteps(version, json)) throw new Error('the step does not fit')
  tell('typed', count)
  await wait(PAUSES_MS[Math.floor(Math.random() * PAUSES_MS.length)])
}

/** Looks again and again at how much of what was typed is in the journal. */
async function watchDisk(): Promise<void> {
  for (let stored = 0; ; await wait(10)) {
    const file = await findJournalOfPath(journalFolder, episode.path)
    const journalled = file === null ? null : await readJournal(file)
    const title = journalled?.episode.page.child(0).textContent ?? ''
    const count = title.split(' ').filter(Boolean).length
    if (count > stored) tell('stored', count)
    stored = count
  }
}
