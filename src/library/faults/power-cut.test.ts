import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../bench/text/seeded-random.ts'
import { createPage } from '../../episode/page.ts'
import { schema } from '../../episode/schema/schema.ts'
import { openEpisode } from '../open-episode.ts'
import { titleOf } from '../testing/opened-episode.ts'
import { aftermath, word } from './aftermath.ts'
import { type DiskState, PowerCuts } from './crash-states.ts'
import { Driven } from './driven.ts'
import { MARK } from './driven-names.ts'
import { type Broken, FaultCount, isLongRun } from './fault-count.ts'
import { type Operation, operations, type Script } from './operations.ts'
import { DISK_CALLS, DISK_OPTIONS, type DiskOperation, diskOperations } from './recorded-disk.ts'
import { canInject, Strace } from './strace.ts'
import { newWorkplace, type Workplace } from './workplace.ts'

/** A disk in memory: what survives is for the model to say, so nothing has to wait for a real one. */
const MEMORY = '/dev/shm'
const THEIRS = 'Von außen'
/** What was typed so long ago is on the disk (issue of the journal); asked for where the machine is free. */
const PROMISED_MS = '250'

const type = (count: number): Script => [
  ['mark', `typed ${count}`],
  ['type', word(count)],
]
const saved = (count: number): Script => [['flush'], ['mark', `saved ${count}`]]
const save = (count: number): Script => [...type(count), ...saved(count)]
const promised = (count: number): Script =>
  isLongRun
    ? [
        ['pause', PROMISED_MS],
        ['mark', `sure ${count}`],
      ]
    : [['wait for the journal']]

interface Session {
  name: string
  script: Script
  /** Judges what is left once the mark "begun" was made; typed words are, without it. */
  judge?: Operation['judge']
}

const sessions: Session[] = [
  { name: 'two saves, and the end', script: [['open'], ...save(1), ...save(2), ['close']] },
  {
    name: 'words that are not saved yet',
    script: [
      ['open'],
      ...type(1),
      ...promised(1),
      ...type(2),
      ...promised(2),
      ...type(3),
      ...promised(3),
      ...saved(3),
    ],
  },
  {
    name: 'another opening',
    script: [
      ['open'],
      ...save(1),
      ['close'],
      ['open'],
      ...save(2),
      ['close'],
      ['open'],
      ...save(3),
    ],
  },
  {
    name: 'a whole page',
    script: [['open'], ...save(1), ...type(2), ['replace the page'], ...saved(2), ...save(3)],
  },
  {
    name: 'a journal that is begun anew',
    script: [['open'], ...save(1), ['fill the journal'], ['flush'], ...save(2), ...save(3)],
  },
  {
    name: 'another program after the end',
    script: [
      ['open'],
      ...save(1),
      ['close'],
      ['mark', 'replaced 1'],
      ['be another program', THEIRS],
      ['mark', 'theirs 1'],
    ],
  },
]

/** What is done to whole episodes. */
const deeds: Session[] = operations
  .filter(({ isTyping }) => !isTyping)
  .map(({ name, before, deeds, judge }) => ({
    name,
    script: [...before, ['mark', 'begun 1'], ...deeds],
    judge,
  }))

/** Of many sectors, so that there is much to be torn. */
const longPage = createPage({
  body: Array.from({ length: 12 }, (_, at) =>
    schema.node('paragraph', { id: `p${at}` }, schema.text(`${at} Wir haben geredet. `.repeat(20))),
  ),
})

/** What had been told before an operation. */
interface Told {
  typed: number
  sure: number
  saved: number
  begun: number
  /** Another program begins to write the file, and has written it. */
  replaced: number
  theirs: number
}

/** What had been told by each moment: a save begins when all that was typed is in the journal. */
function toldAt(operations: readonly DiskOperation[], at: number): Told {
  const told: Told = { typed: 0, sure: 0, saved: 0, begun: 0, replaced: 0, theirs: 0 }
  for (const operation of operations.slice(0, at)) {
    if (operation.kind === 'create' && operation.path.endsWith('.tmp')) told.sure = told.typed
    if (operation.kind !== 'mark') continue
    const [what = '', count] = operation.text.split(' ')
    told[what as keyof Told] = Number(count)
  }
  return { ...told, sure: Math.max(told.sure, told.saved) }
}

async function record(script: Script, place: Workplace): Promise<DiskOperation[]> {
  const driven = await Driven.start(place.args)
  const strace = await Strace.attach(driven.pid, { calls: DISK_CALLS, options: DISK_OPTIONS })
  for (const [deed, text] of script) {
    const done = await driven.do(deed, text)
    if (done?.error !== null) throw new Error(`${deed}: ${done?.error}`)
  }
  const record = await strace.detach()
  await driven.end()
  return diskOperations(record, place.root, MARK)
}

/** All that is on the disk below a folder. */
async function diskBelow(root: string): Promise<DiskState> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = new Map<string, Buffer>()
  const folders = new Set<string>()
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) folders.add(path.slice(root.length + 1))
    else files.set(path.slice(root.length + 1), await readFile(path))
  }
  return { files, folders }
}

async function putOnDisk(root: string, { files, folders }: DiskState): Promise<void> {
  await rm(root, { recursive: true, force: true })
  for (const folder of ['', ...folders]) await mkdir(join(root, folder), { recursive: true })
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), bytes)
  }
}

/** Another program wrote the file after it was closed: nobody is told of anything. */
async function judgeTheirs(place: Workplace, hasWritten: boolean): Promise<Partial<Broken>> {
  const { library, folder, journals } = place
  const episode = await openEpisode(library, folder, { journalFolder: journals })
  const title = titleOf(episode)
  const recovery = episode.takeRecovery()
  const isThere = title === THEIRS || (!hasWritten && title === word(1))
  return {
    lost: isThere ? [] : [`${title} is there`],
    falseAlarms: recovery === null ? [] : [`told ${JSON.stringify(recovery)}`],
  }
}

/** In `npm test`: those that are quick. */
const tried = isLongRun ? [...sessions, ...deeds] : sessions.slice(0, 3)

describe.skipIf(!canInject)('the power is cut (left out where strace records nothing)', () => {
  test.for(tried)('in $name', { timeout: 1_800_000 }, async ({ script, judge }, context) => {
    const count = new FaultCount()
    const place = await newWorkplace(longPage, MEMORY)
    const before = await diskBelow(place.root)
    const recorded = await record(script, place)
    expect(recorded.some(({ kind }) => kind === 'sync')).toBe(true)

    const random = seededRandom(1)
    const sample = {
      random,
      ...(isLongRun ? { randoms: 40, share: 1 } : { randoms: 1, share: 0.06 }),
    }
    const key = (at: number) => JSON.stringify(toldAt(recorded, at))
    const states = new PowerCuts(before, recorded).states(sample, key)
    for (const state of states) {
      const { typed, sure, saved, begun, replaced, theirs } = toldAt(recorded, state.at)
      if (judge && begun === 0) continue
      await putOnDisk(place.root, state)
      const { library, folder, journals } = place
      const judged = judge
        ? judge(place)
        : replaced > 0
          ? judgeTheirs(place, theirs > 0)
          : aftermath(library, folder, journals, { saved, sure, atMost: typed })
      const broken = await judged.catch((error) => ({ lost: [String(error)] }))
      count.note(`${state.at}, ${state.fate}`, broken)
    }
    count.settle(context)
  })
})
