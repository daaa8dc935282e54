import type { FileCall } from './strace.ts'

/** One system call of a record. */
export interface RecordedCall {
  call: FileCall
  /** The how many-th call of this name in its thread it is, from 1: what strace injects by. */
  count: number
  line: string
}

/** The calls of a record that strace wrote, in the order in which they began. */
export function recordedCalls(trace: string): RecordedCall[] {
  const counts = new Map<string, number>()
  const calls: RecordedCall[] = []
  for (const line of trace.split('\n')) {
    const [, thread = '', call] = /^(?:\[pid +(\d+)\] )?([a-z0-9]+)\(/.exec(line) ?? []
    if (call === undefined) continue
    const key = `${thread} ${call}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    calls.push({ call: call as FileCall, count, line })
  }
  return calls
}

/** The paths below a folder that recorded calls name, relative to it. */
export function pathsIn(calls: readonly RecordedCall[], root: string): string[] {
  const paths = calls.flatMap(({ line }) =>
    [...line.matchAll(/["<](\/[^">]*)[">]/g)].map(([, p]) => p),
  )
  const below = paths.filter((path) => path?.startsWith(`${root}/`))
  return [...new Set(below.map((path) => (path ?? '').slice(root.length + 1)))]
}
