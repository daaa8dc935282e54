import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../episode/problem.ts'
import { SaveSchedule } from './save-schedule.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A schedule whose saves end when the test says so. */
function startSchedule() {
  const states: string[] = []
  const saves: PromiseWithResolvers<void>[] = []
  const schedule = new SaveSchedule(
    () => {
      const save = Promise.withResolvers<void>()
      saves.push(save)
      return save.promise
    },
    ({ state }) => states.push(state),
  )
  return { schedule, states, saves }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('SaveSchedule', () => {
  it('saves when typing pauses', async () => {
    const { schedule, saves, states } = startSchedule()
    for (let key = 0; key < 5; key++) {
      schedule.noteChange()
      await pass(399)
    }
    expect(saves).toHaveLength(0)
    await pass(1)
    expect(saves).toHaveLength(1)
    expect(states).toEqual(['saving'])
    saves[0]?.resolve()
    await pass(0)
    expect(states).toEqual(['saving', 'saved'])
    await pass(60_000)
    expect(saves).toHaveLength(1)
  })

  it('saves after three seconds of typing without a pause', async () => {
    const { schedule, saves } = startSchedule()
    for (let ms = 0; ms < 3000; ms += 100) {
      expect(saves).toHaveLength(0)
      schedule.noteChange()
      await pass(100)
    }
    expect(saves).toHaveLength(1)
  })

  it('saves again what came while it saved, and one at a time', async () => {
    const { schedule, saves, states } = startSchedule()
    schedule.noteChange()
    await pass(400)
    schedule.noteChange()
    await pass(400)
    expect(saves).toHaveLength(1)
    saves[0]?.resolve()
    await pass(0)
    expect(schedule.state.state).toBe('saving')
    await pass(400)
    expect(saves).toHaveLength(2)
    saves[1]?.resolve()
    await pass(0)
    expect(states.at(-1)).toBe('saved')
  })

  it('tries again after growing waits, at the next change, and says when it succeeds', async () => {
    const { schedule, saves, states } = startSchedule()
    schedule.noteChange()
    await pass(400)
    for (const [at, waitMs] of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000].entries()) {
      saves[at]?.reject(new Problem('disk-full', { name: 'x' }))
      await pass(0)
      expect(schedule.state).toEqual({
        state: 'failed',
        problem: { code: 'disk-full', values: { name: 'x' } },
      })
      await pass(waitMs - 1)
      expect(saves).toHaveLength(at + 1)
      await pass(1)
      expect(saves).toHaveLength(at + 2)
    }
    saves[7]?.reject(new Error('again'))
    await pass(0)
    schedule.noteChange()
    await pass(400)
    expect(saves).toHaveLength(9)
    expect(new Set(states)).toEqual(new Set(['saving', 'failed']))
    saves[8]?.resolve()
    await pass(0)
    expect(states.at(-1)).toBe('saved')

    schedule.noteChange()
    await pass(400)
    saves[9]?.reject(new Error('once more'))
    await pass(1000)
    expect(saves).toHaveLength(11)
  })

  it('flushes what is unsaved, what is being saved, and what comes meanwhile', async () => {
    const { schedule, saves } = startSchedule()
    expect((await schedule.flush()).state).toBe('saved')
    expect(saves).toHaveLength(0)
    schedule.noteChange()
    await pass(400)
    schedule.noteChange()
    const flushed = schedule.flush()
    saves[0]?.resolve()
    await pass(0)
    expect(saves).toHaveLength(2)
    schedule.noteChange()
    saves[1]?.resolve()
    await pass(0)
    expect(saves).toHaveLength(3)
    saves[2]?.resolve()
    expect((await flushed).state).toBe('saved')
    await pass(60_000)
    expect(saves).toHaveLength(3)
  })

  it('tries once when flushed after a failure', async () => {
    const { schedule, saves } = startSchedule()
    schedule.noteChange()
    const flushed = schedule.flush()
    await pass(0)
    saves[0]?.reject(new Error('no'))
    expect(await flushed).toEqual({
      state: 'failed',
      problem: { code: 'unexpected', values: { message: 'no' } },
    })
    expect(saves).toHaveLength(1)
  })

  it('is quiet when it is stopped', async () => {
    const { schedule, saves } = startSchedule()
    schedule.noteChange()
    schedule.stop()
    await pass(60_000)
    expect(saves).toHaveLength(0)
  })
})
