import { describe, expect, test } from 'vitest'
import { forEachConcurrent } from '../list/for-each-concurrent.ts'
import { FaultCount, isLongRun } from './fault-count.ts'
import { recordedCalls } from './recorded-calls.ts'
import { canInject, countInjected, type FileCall } from './strace.ts'
import { SCENARIOS, type Scenario, Sufferer } from './sufferer.ts'

/** Errors, and what the person is told of them. */
const PROBLEM: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  EIO: 'drive-unreachable',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'file-locked',
  EROFS: 'read-only-disk',
  EMFILE: 'too-many-files',
}

const SLOW = 'slow'
const SLOW_MICROSECONDS = 20_000

/** Of all faults, the share that may not happen. */
const MAX_MISSED = 0.05

interface Fault {
  call: FileCall
  error: string
  /** Which calls, as strace counts them: "3", "3..4" for two, "3+" for all from it on. */
  when: string
}

const injection = ({ call, error, when }: Fault): string =>
  `${call}:${error === SLOW ? `delay_enter=${SLOW_MICROSECONDS}` : `error=${error}`}:when=${when}`

/** The faults of one call, which is made so many times. */
function faultsOf(call: FileCall, times: number): Fault[] {
  const moments = Array.from({ length: times }, (_, at) => at + 1)
  if (!isLongRun) return [{ call, error: 'EIO', when: '1' }]
  // Libuv takes EPERM of statx for a system that has none, and never calls it again.
  const errors = Object.keys(PROBLEM).filter((error) => call !== 'statx' || error !== 'EPERM')
  return [...errors, SLOW].flatMap((error) =>
    moments.flatMap((at) =>
      [`${at}`, `${at}..${at + 1}`, `${at}+`].map((when) => ({ call, error, when })),
    ),
  )
}

/** How often each call is made in a scenario. */
async function callsIn(scenario: Scenario): Promise<Map<FileCall, number>> {
  const sufferer = await Sufferer.start()
  const { record } = await sufferer.suffer(scenario, undefined, () => false)
  await sufferer.end()
  const counts = new Map<FileCall, number>()
  for (const { call } of recordedCalls(record)) counts.set(call, (counts.get(call) ?? 0) + 1)
  return counts
}

const tried = isLongRun ? SCENARIOS : SCENARIOS.filter((name) => name === 'the first save')

describe.skipIf(!canInject)('refused (left out where strace cannot inject faults)', () => {
  test.for(tried)('anything in %s', { timeout: 1_800_000 }, async (scenario, context) => {
    const count = new FaultCount()
    const calls = [...(await callsIn(scenario))]
    expect(calls.length).toBeGreaterThan(3)
    const missed: string[] = []
    await forEachConcurrent(calls, 2, async ([call, times]) => {
      const sufferer = await Sufferer.start()
      for (const fault of faultsOf(call, times)) {
        const isExpected = (code: string) => code === PROBLEM[fault.error]
        const inject = injection(fault)
        const { record, ...broken } = await sufferer.suffer(scenario, inject, isExpected)
        if (countInjected(record) > 0) count.note(`${scenario}, ${inject}`, broken)
        else missed.push(inject)
      }
      await sufferer.end()
    })
    // On a busy machine it has now and then saved by itself before the fault was there.
    expect(missed.length).toBeLessThanOrEqual(Math.ceil(count.count * MAX_MISSED))
    count.settle(context)
  })
})
