import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** The system calls that are made for files. */
export const FILE_CALLS = [
  'openat',
  'read',
  'pread64',
  'write',
  'pwrite64',
  'ftruncate',
  'fsync',
  'fdatasync',
  'close',
  'rename',
  'unlink',
  'mkdir',
  'rmdir',
  'statx',
  'getdents64',
  'copy_file_range',
  'sendfile',
] as const

export type FileCall = (typeof FILE_CALLS)[number]

export interface Watching {
  calls?: readonly string[]
  /** Absolute paths of the files and folders whose calls count; all when it is left out. */
  paths?: readonly string[]
  /** What is done to the calls: "fsync:error=EIO:when=1". Counted from the attaching on. */
  inject?: string
  /** More options. */
  options?: readonly string[]
}

/** Strace, attached to a process that runs: it records the system calls, or has them refused. */
export class Strace {
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>
  #text = ''

  private constructor(child: ChildProcess) {
    this.#child = child
    this.#ended = once(child, 'close')
    child.stderr?.setEncoding('utf8')
    child.stderr?.on('data', (chunk: string) => {
      this.#text += chunk
    })
  }

  /** Resolves when the calls are watched. */
  static async attach(
    pid: number,
    { calls = FILE_CALLS, paths = [], inject, options = [] }: Watching,
  ): Promise<Strace> {
    const args = [
      ...['-f', '-p', String(pid), '-e', 'signal=none', '-e', `trace=${calls.join(',')}`],
      ...(inject === undefined ? [] : ['-e', `inject=${inject}`]),
      ...paths.flatMap((path) => ['-P', path]),
      ...options,
    ]
    const child = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] })
    const strace = new Strace(child)
    while (!strace.#text.includes(' attached')) {
      const closed = strace.#ended.then(() => 'closed')
      const what = await Promise.race([once(child.stderr as NodeJS.ReadableStream, 'data'), closed])
      if (what === 'closed') throw new Error(`strace does not attach: ${strace.#text}`)
    }
    return strace
  }

  /** What was recorded so far. */
  get record(): string {
    return this.#text
  }

  /** Lets the process go on by itself. @returns the record */
  async detach(): Promise<string> {
    this.#child.kill('SIGINT')
    await this.#ended
    return this.#text
  }
}

/**
 * Whether this machine can watch and refuse the system calls of a process that runs: strace is there, and
 * may attach to it. Root may; others only where Yama does not forbid it.
 */
export const canInject: boolean =
  process.platform === 'linux' &&
  spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0 &&
  (process.getuid?.() === 0 || yamaScope() === '0')

function yamaScope(): string {
  try {
    return readFileSync('/proc/sys/kernel/yama/ptrace_scope', 'utf8').trim()
  } catch {
    return '0'
  }
}

/** How often a fault happened, by a record. */
export const countInjected = (record: string): number =>
  record.split(/\((?:INJECTED|DELAYED)\)/).length - 1
