import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { withCompileCache } from '../testing/compile-cache.ts'

const PROCESS = fileURLToPath(new URL('./saving-process.ts', import.meta.url))

/** Whether this machine can inject faults into system calls. */
export const canInject: boolean =
  process.platform === 'linux' &&
  spawnSync('strace', ['-f', '--seccomp-bpf', '-e', 'trace=fsync', 'true'], { stdio: 'ignore' })
    .status === 0

export interface SavingEnd {
  /** What the process told, a line each. */
  told: { word?: string; state?: string; problem?: { code: string } }[]
  /** The signal that ended it. */
  signal: NodeJS.Signals | null
  /** How often the fault happened. */
  injected: number
}

/**
 * Runs saving-process.ts with a fault in its system calls. Node makes those that bring words to the disk
 * (fsync, rename, ...) for nothing else.
 * @param inject what strace is to inject: "fsync:error=EIO:when=1"
 * @param args of saving-process.ts
 */
export async function saveUnderStrace(inject: string, args: readonly string[]): Promise<SavingEnd> {
  const call = inject.slice(0, inject.indexOf(':'))
  const strace = [
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-e',
    'signal=none',
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${inject}`,
  ]
  const child = spawn('strace', [...strace, process.execPath, PROCESS, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Strace counts the calls of each thread by itself: so there is one that makes them.
    env: { ...withCompileCache, UV_THREADPOOL_SIZE: '1' },
  })
  const closed = once(child, 'close')
  const [out, trace] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [, signal] = await closed
  const told = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return { told, signal, injected: trace.split('(INJECTED)').length - 1 }
}
