import type { Subject } from './subject.ts'

/** What of an event of Chromium's trace is looked at. */
export interface TraceEvent {
  name: string
  /** X: it has a begin and a duration. */
  ph: string
  pid: number
  tid: number
  /** Microseconds. */
  ts: number
  dur?: number
  args: { data?: { type?: string } }
}

const TASK = 'RunTask'
/** What a key leads to in the task that it comes in. */
const KEY_EVENTS = ['keydown', 'keypress', 'keyup', 'input', 'beforeinput']

/**
 * Traces the window's thread until something is done.
 * @returns how long the longest task took that no key came in, in milliseconds: what a key may have to wait for
 */
export async function longestTaskBetweenKeys(
  { window }: Subject,
  deed: () => Promise<unknown>,
): Promise<number> {
  const session = await window.context().newCDPSession(window)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown[] as TraceEvent[])),
  )
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline']
  await session.send('Tracing.start', { traceConfig: { includedCategories } })
  await deed()
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return longestTaskMs(events)
}

/**
 * The longest task of the thread that heard the keys, of those that no key came in, in milliseconds.
 * @throws Error when no key was heard, or there is no such task
 */
export function longestTaskMs(events: readonly TraceEvent[]): number {
  const keys = events.filter(
    ({ name, args }) => name === 'EventDispatch' && KEY_EVENTS.includes(args.data?.type ?? ''),
  )
  const [key] = keys
  if (!key) throw new Error('the trace knows of no key')
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === TASK && ph === 'X' && pid === key.pid && tid === key.tid,
  )
  const lengths = tasks
    .filter(({ ts, dur = 0 }) => !keys.some((each) => each.ts >= ts && each.ts <= ts + dur))
    .map(({ dur = 0 }) => dur / 1000)
  if (lengths.length === 0) throw new Error('the trace knows of no task')
  return Math.max(...lengths)
}
