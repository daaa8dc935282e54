/**
 * Types numbers into the title of an episode until it is killed, each as one step, and tells on its
 * standard output which was typed when: "12 1764100000000". Arguments: paths of the library and of the
 * folder for journals, and the name of the episode's folder.
 */
import { flushCompileCache } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { Transform } from '@tiptap/pm/transform'
import { schema } from '../../episode/schema/schema.ts'
import { openEpisode } from '../open-episode.ts'
import { openLibrary } from '../open-library.ts'

/** From pauses of a quick typist to pauses in which it is saved. */
const PAUSES_MS = [1, 5, 20, 60, 450]

// A process that is killed writes none at its end.
flushCompileCache()

const [libraryPath = '', journalFolder = '', folder = ''] = process.argv.slice(2)
const episode = await openEpisode(await openLibrary(libraryPath), folder, { journalFolder })
for (let count = 1; ; count++) {
  const { page, version } = episode
  const end = 1 + page.child(0).content.size
  const { steps } = new Transform(page).insert(end, schema.text(` ${count}`))
  const json = steps.map((step) => step.toJSON())
  if (!episode.applySteps(version, json)) throw new Error('the step does not fit')
  process.stdout.write(`${count} ${Date.now()}\n`)
  await wait(PAUSES_MS[Math.floor(Math.random() * PAUSES_MS.length)])
}
