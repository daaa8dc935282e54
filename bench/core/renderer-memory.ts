import { readdirSync, readFileSync } from 'node:fs'
import { processOf } from '../../e2e/hosts/drive/app-process.ts'
import type { Subject } from './subject.ts'

export interface Memory {
  /** What only the window's process holds: private dirty pages. */
  privateMB: number
  /** The part of it that is JavaScript's heap. */
  heapMB: number
}

/**
 * Memory of a subject's window after garbage has been collected.
 *
 * @throws Error where there is no /proc, as on macOS and Windows
 */
export async function measureMemory(subject: Subject): Promise<Memory> {
  const cdp = await subject.window.context().newCDPSession(subject.window)
  await cdp.send('HeapProfiler.enable')
  for (const _time of [1, 2, 3]) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await cdp.detach()
  const pids = descendants(processOf(subject.app).pid ?? 0).filter(isRenderer)
  // A browser keeps an empty renderer in reserve; the window's is by far the larger.
  const privateMB = Math.max(...pids.map(privateDirtyMB))
  return { privateMB, heapMB: usedSize / 2 ** 20 }
}

function descendants(pid: number): number[] {
  const children = readdirSync('/proc')
    .map(Number)
    .filter((each) => each > 0 && parentOf(each) === pid)
  return children.flatMap((child) => [child, ...descendants(child)])
}

function parentOf(pid: number): number {
  // Field 4, after the name, which may hold anything.
  return Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1] ?? -1)
}

const isRenderer = (pid: number): boolean =>
  read(`/proc/${pid}/cmdline`).includes('--type=renderer')

function privateDirtyMB(pid: number): number {
  const kB = /^Private_Dirty:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1]
  return Number(kB ?? 0) / 1024
}

/** A process may end while one looks. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
