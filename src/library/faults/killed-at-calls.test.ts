import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { forEachConcurrent } from '../list/for-each-concurrent.ts'
import { Driven } from './driven.ts'
import { FaultCount, isLongRun } from './fault-count.ts'
import { type Operation, operations, type Script } from './operations.ts'
import { pathsIn, type RecordedCall, recordedCalls } from './recorded-calls.ts'
import { canInject, Strace, type Watching } from './strace.ts'
import { newWorkplace, type Workplace } from './workplace.ts'

/** Most of a run is waiting for another process. */
const AT_ONCE = 2

/** Does an operation in a process whose system calls are watched, but not what comes before it. */
async function run(operation: Operation, { args }: Workplace, watching: Watching) {
  const driven = await Driven.start(args)
  await follow(driven, operation.before)
  const strace = await Strace.attach(driven.pid, watching)
  await follow(driven, operation.deeds)
  const record = await strace.detach()
  return { signal: await driven.end(), calls: recordedCalls(record) }
}

async function follow(driven: Driven, script: Script): Promise<void> {
  for (const [deed, text] of script) {
    const done = await driven.do(deed, text)
    if (done?.error) throw new Error(`${deed}: ${done.error}`)
  }
}

/** The calls of an operation that touch its files, and these files, relative to its workplace. */
async function callsOf(operation: Operation): Promise<{ paths: string[]; calls: RecordedCall[] }> {
  const first = await newWorkplace()
  const all = await run(operation, first, { options: ['-y'] })
  const paths = pathsIn(all.calls, first.root)
  const second = await newWorkplace()
  const watched = await run(operation, second, { paths: absolute(second, paths) })
  return { paths, calls: watched.calls }
}

const absolute = ({ root }: Workplace, paths: readonly string[]): string[] =>
  paths.map((path) => join(root, path))

/** In `npm test`: a third of the calls of the save as it is most of the time. */
const tried = isLongRun ? operations : operations.filter(({ name }) => name === 'a later save')

describe.skipIf(!canInject)('killed (left out where strace cannot inject faults)', () => {
  test.for(tried)('at every call of $name', { timeout: 1_800_000 }, async (operation, context) => {
    const count = new FaultCount()
    const { paths, calls: all } = await callsOf(operation)
    const calls = all.filter((_, at) => isLongRun || at % 3 === 1)
    expect(calls.length).toBeGreaterThan(4)
    let killed = 0
    await forEachConcurrent(calls, AT_ONCE, async ({ call, count: at, line }) => {
      const left = await newWorkplace()
      const { signal } = await run(operation, left, {
        paths: absolute(left, paths),
        inject: `${call}:signal=SIGKILL:when=${at}`,
        calls: [call],
      })
      if (signal === 'SIGKILL') killed += 1
      count.note(`${operation.name}, killed at ${line}`, await operation.judge(left))
    })
    expect(killed).toBe(calls.length)
    count.settle(context)
  })
})
