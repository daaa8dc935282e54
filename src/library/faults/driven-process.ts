/**
 * A process that does to an episode what it is told, one command after the other, and answers each. It can
 * be killed, stopped, and refused by the system at any moment of it. Arguments: paths of the library and
 * of the folder for journals, the name of the episode's folder, and the number of the process.
 *
 * What would differ from run to run does not: random ids are counted, and a conflict copy always has the
 * same time in its name.
 */
import crypto from 'node:crypto'
import { accessSync } from 'node:fs'
import fs from 'node:fs/promises'
import { flushCompileCache, syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Transform } from '@tiptap/pm/transform'
import { schema } from '../../episode/schema/schema.ts'
import { findJournalOfPath } from '../journal/find-journal.ts'
import { readJournal } from '../journal/read-journal.ts'
import { type OpenEpisode, openEpisode } from '../open-episode.ts'
import { openLibrary } from '../open-library.ts'
import type { Answer, Deed, Message } from './driven.ts'
import { CLOSES_ON_SIGTERM, MARK, temporaryId } from './driven-names.ts'
import { installGates, passGate, setGates } from './gates.ts'
import { otherDeeds } from './other-deeds.ts'

/** More than a journal may have before it is begun anew. */
const LARGE_JOURNAL = 'x'.repeat(1_000_000)

const [libraryPath = '', journalFolder = '', firstFolder = '', number = '0'] = process.argv.slice(2)
const tell = (answer: Answer): void => void process.send?.(answer)

let ids = 0
crypto.randomUUID = () => temporaryId(++ids, Number(number)) as ReturnType<typeof crypto.randomUUID>
Date.prototype.toLocaleString = () => '2026-11-24 14:03:22'
installGates(libraryPath, (gate) => tell({ gate }))
syncBuiltinESMExports()

const library = await openLibrary(libraryPath)
let folder = firstFolder
let episode: OpenEpisode | null = null

const held = (): OpenEpisode => {
  if (!episode) throw new Error('no episode is open')
  return episode
}
const episodeFile = (): string => join(library.path, folder, 'episode.json')

function change(make: (transform: Transform) => Transform): void {
  const { page, version } = held()
  const json = make(new Transform(page)).steps.map((step) => step.toJSON())
  if (!held().applySteps(version, json)) throw new Error('the steps do not fit')
}

const deeds: Record<Deed, (text: string) => unknown> = {
  open: async (name) => {
    folder = name || folder
    const onJournalFailure = () => tell({ journalFailed: true })
    episode = await openEpisode(library, folder, { journalFolder, listeners: { onJournalFailure } })
  },
  type: (text) => change((transform) => transform.insert(1, schema.text(text))),
  'replace the page': () => held().replace(held().page.toJSON(), held().version + 1),
  'fill the journal': () =>
    change((transform) =>
      transform.setDocAttribute('slug', LARGE_JOURNAL).setDocAttribute('slug', 'filled'),
    ),
  'be another program': async (title) => {
    const { writeDurably } = await import('../write-durably.ts')
    const theirs = JSON.parse(await fs.readFile(episodeFile(), 'utf8'))
    theirs.page.title = title
    await writeDurably(episodeFile(), JSON.stringify(theirs))
  },
  flush: () => held().flush(),
  check: () => held().checkDisk(),
  close: () => held().close(),
  ...otherDeeds(() => ({ library, folder, page: held().page })),
  'count the ids': () => ids,
  pause: (ms) => wait(Number(ms)),
  'wait for the journal': async () => {
    for (;;) {
      const file = await findJournalOfPath(journalFolder, held().path)
      const journalled = file === null ? null : await readJournal(file)
      if (journalled?.episode.page.eq(held().page)) return
      await wait(5)
    }
  },
  /** That a file was looked for is in the record of the system calls. */
  mark: (text) => {
    try {
      accessSync(join(library.path, MARK + text))
    } catch {
      // There is none.
    }
  },
}

process.on('message', async (message: Message) => {
  if ('gates' in message) return setGates(message.gates)
  if ('pass' in message) return passGate()
  const { deed, text = '' } = message
  try {
    tell({ done: deed, result: (await deeds[deed](text)) ?? null })
  } catch (error) {
    tell({ done: deed, error: String(error) })
  }
})
process.on('disconnect', () => process.exit())
if (process.argv.includes(CLOSES_ON_SIGTERM)) {
  process.on('SIGTERM', async () => {
    await episode?.close()
    process.exit(0)
  })
}
// A process that is killed writes none at its end.
flushCompileCache()
tell({ ready: true })
