import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEpisode } from '../create-episode.ts'
import { namesIn } from '../names-in.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { wholeTitle } from './aftermath.ts'
import { Driven } from './driven.ts'
import { FaultCount, isLongRun } from './fault-count.ts'
import { GATES } from './gates.ts'
import { newWorkplace } from './workplace.ts'

const WORDS = ['Anna ', 'Bernd ']
/** Of all interleavings, `npm test` tries every so many-th. */
const STEP = isLongRun ? 1 : 61

/** All orders in which two can take so many steps each: 0 and 1 say whose turn it is. */
function interleavings(first: number, second: number): number[][] {
  if (first === 0 && second === 0) return [[]]
  return [
    ...(first > 0 ? interleavings(first - 1, second).map((rest) => [0, ...rest]) : []),
    ...(second > 0 ? interleavings(first, second - 1).map((rest) => [1, ...rest]) : []),
  ]
}

/** Titles in the files of an episode that can be seen. */
async function titlesIn(path: string): Promise<string[]> {
  const files = (await namesIn(path)).filter((name) => name.endsWith('.json'))
  return Promise.all(files.map(async (name) => String(await wholeTitle(join(path, name)))))
}

/** Both save, each held at its gates until it is its turn. */
async function save(writers: readonly Driven[], turns: readonly number[]): Promise<void> {
  for (const writer of writers) {
    writer.tell({ gates: true })
    writer.tell({ deed: 'flush' })
  }
  const answers = await Promise.all(writers.map((writer) => writer.next()))
  for (const turn of turns) {
    const answer = answers[turn]
    if (!answer || !('gate' in answer)) continue
    writers[turn]?.tell({ pass: true })
    answers[turn] = (await writers[turn]?.next()) ?? null
  }
  for (const writer of writers) writer.tell({ gates: false })
  for (const [at, writer] of writers.entries()) {
    const answer = answers[at]
    if (answer && 'gate' in answer) await writer.done()
  }
}

test('two processes that save one episode keep both texts, in every interleaving', {
  timeout: 1_800_000,
}, async (context) => {
  const count = new FaultCount()
  const { library } = await newWorkplace()
  const writers = await Promise.all(
    WORDS.map(async (_, at) => {
      const journals = await temporaryFolder()
      return Driven.start([library.path, journals, 'none', String(at + 1)])
    }),
  )
  const all = interleavings(GATES.length, GATES.length)
  expect(all).toHaveLength(924)
  for (const turns of all.filter((_, at) => at % STEP === 0)) {
    const { folder } = await createEpisode(library)
    const path = join(library.path, folder)
    for (const [at, writer] of writers.entries()) {
      await writer.do('open', folder)
      await writer.do('type', WORDS[at])
    }
    await save(writers, turns)
    const titles = await titlesIn(path)
    const lost = WORDS.filter((word) => !titles.includes(word)).map((word) => `${word} is gone`)
    // What the watcher would say, and the end.
    for (const writer of writers) await writer.do('check')
    for (const writer of writers) await writer.do('close')
    const atLast = await titlesIn(path)
    lost.push(...WORDS.filter((word) => !atLast.includes(word)).map((word) => `${word} is lost`))
    const falseAlarms = atLast.length > WORDS.length ? [`kept as ${atLast}`] : []
    count.note(turns.join(''), { lost, falseAlarms })
  }
  await Promise.all(writers.map((writer) => writer.end()))
  count.settle(context)
})
