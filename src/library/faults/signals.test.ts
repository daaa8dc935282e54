import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, test } from 'vitest'
import { findJournalOfPath } from '../journal/find-journal.ts'
import { forEachConcurrent } from '../list/for-each-concurrent.ts'
import { aftermath, wholeTitle, word, wordsIn } from './aftermath.ts'
import { Driven } from './driven.ts'
import { CLOSES_ON_SIGTERM } from './driven-names.ts'
import { FaultCount, isLongRun } from './fault-count.ts'
import { GATES } from './gates.ts'
import { newWorkplace } from './workplace.ts'

const STOPS = isLongRun ? 252 : 18
const ENDS = isLongRun ? 252 : 6
/** Most of a run is waiting for another process. */
const AT_ONCE = 2

/** Begins to save, and waits until the process is at a gate. */
async function saveUpTo(driven: Driven, gate: number): Promise<void> {
  driven.tell({ gates: true })
  driven.tell({ deed: 'flush' })
  await driven.next()
  for (let at = 0; at < gate; at++) {
    driven.tell({ pass: true })
    await driven.next()
  }
}

/** Waits until the system says that a process is stopped. */
async function untilStopped(pid: number): Promise<void> {
  while (!/\) T /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) await wait(1)
}

describe.skipIf(process.platform !== 'linux')('signals (left out where there is no /proc)', () => {
  test('stopped in a save and let go on', { timeout: 1_800_000 }, async (context) => {
    const count = new FaultCount()
    const { library, folder, journals, args } = await newWorkplace()
    const file = join(library.path, folder, 'episode.json')
    const driven = await Driven.start(args)
    await driven.do('open')
    for (let stop = 1; stop <= STOPS; stop++) {
      const lost: string[] = []
      await driven.do('type', word(stop))
      await saveUpTo(driven, stop % GATES.length)
      process.kill(driven.pid, 'SIGSTOP')
      await untilStopped(driven.pid)
      const whileStopped = wordsIn((await wholeTitle(file)) ?? 'none')
      if (whileStopped === null || whileStopped < stop - 1) lost.push(`${whileStopped} in the file`)
      process.kill(driven.pid, 'SIGCONT')
      driven.tell({ gates: false })
      const done = await driven.done()
      if (done?.state?.state !== 'saved') lost.push(`told ${JSON.stringify(done)}`)
      if (wordsIn((await wholeTitle(file)) ?? 'none') !== stop) lost.push('not in the file')
      count.note(`stop ${stop} at ${GATES[stop % GATES.length]}`, { lost })
    }
    await driven.do('close')
    await driven.end()
    const all = { saved: STOPS, sure: STOPS, atMost: STOPS }
    count.note('at the end', await aftermath(library, folder, journals, all), 0)
    count.settle(context)
  })

  test('ended in a save', { timeout: 1_800_000 }, async (context) => {
    const count = new FaultCount()
    const ends = Array.from({ length: ENDS }, (_, at) => ({
      gate: (at + Math.floor(at / GATES.length)) % GATES.length,
      // As the app, which saves before it quits; and as a process that just ends.
      isApp: at % 2 === 0,
    }))
    await forEachConcurrent(ends, AT_ONCE, async ({ gate, isApp }) => {
      const { library, folder, journals, args } = await newWorkplace()
      const driven = await Driven.start(isApp ? [...args, '0', CLOSES_ON_SIGTERM] : args)
      await driven.do('open')
      await driven.do('type', word(1))
      await driven.do('flush')
      await driven.do('type', word(2))
      await saveUpTo(driven, gate)
      process.kill(driven.pid, 'SIGTERM')
      if (isApp) driven.tell({ gates: false })
      await driven.ended
      const lost: string[] = []
      const journal = await findJournalOfPath(journals, join(library.path, folder))
      if (isApp && journal !== null) lost.push('the journal is still there')
      // At the first gate, the second word may be younger than the journal has to be.
      const sure = isApp || gate > 0 ? 2 : 1
      const { saved, atMost } = { saved: isApp ? 2 : 1, atMost: 2 }
      const after = await aftermath(library, folder, journals, { saved, sure, atMost })
      const given = `${isApp ? 'closing' : 'ending'} at ${GATES[gate]}`
      count.note(given, { lost: [...lost, ...after.lost], falseAlarms: after.falseAlarms })
    })
    count.settle(context)
  })
})
