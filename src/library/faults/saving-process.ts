/**
 * Types two words into the title of an episode, one after the other, saves after each, and tells on its
 * standard output how each save went: a line of JSON. Arguments: paths of the library and of the folder for
 * journals, and the name of the episode's folder.
 */
import { Transform } from '@tiptap/pm/transform'
import { schema } from '../../episode/schema/schema.ts'
import { openEpisode } from '../open-episode.ts'
import { openLibrary } from '../open-library.ts'

const [libraryPath = '', journalFolder = '', folder = ''] = process.argv.slice(2)
const episode = await openEpisode(await openLibrary(libraryPath), folder, { journalFolder })

async function typeAndSave(word: string): Promise<void> {
  const { page, version } = episode
  const { steps } = new Transform(page).insert(1, schema.text(word))
  const json = steps.map((step) => step.toJSON())
  if (!episode.applySteps(version, json)) throw new Error('the step does not fit')
  const state = await episode.flush()
  process.stdout.write(`${JSON.stringify({ word, ...state })}\n`)
}

process.stdout.write(`${JSON.stringify({ state: 'open' })}\n`)
await typeAndSave('eins ')
await typeAndSave('zwei ')
process.stdout.write(`${JSON.stringify({ closed: await episode.close() })}\n`)
