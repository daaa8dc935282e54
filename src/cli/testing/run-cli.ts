import {
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
  type StdioOptions,
  spawn,
} from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { withCompileCache } from '../../library/testing/compile-cache.ts'

const SCRIPT = fileURLToPath(new URL('../index.ts', import.meta.url))

export interface CliOptions {
  /** What comes in on standard input. */
  input?: string | Uint8Array
  /** Working directory. */
  cwd?: string
}

export interface CliOutcome {
  /** Null when a signal ended it. */
  code: number | null
  out: string
  error: string
}

/**
 * Starts the command line as a process of its own, on a system set to German.
 * @param stdout file descriptor that its standard output goes to; a pipe unless it is given
 */
export function startCli(
  args: readonly string[],
  { cwd, stdout }: Pick<CliOptions, 'cwd'> & { stdout?: number } = {},
): ChildProcessWithoutNullStreams {
  const env = { ...withCompileCache, LC_ALL: 'de_DE.UTF-8' }
  const stdio: StdioOptions = ['pipe', stdout ?? 'pipe', 'pipe']
  const cli = spawn(process.execPath, [SCRIPT, ...args], { env, cwd, stdio })
  return cli as ChildProcessWithoutNullStreams
}

/** Runs the command line as a process of its own, on a system set to German. */
export async function runCli(
  args: readonly string[],
  { input = '', cwd }: CliOptions = {},
): Promise<CliOutcome> {
  const cli = startCli(args, cwd === undefined ? {} : { cwd })
  // Nobody may be reading it.
  cli.stdin.on('error', () => undefined)
  cli.stdin.end(input)
  const [out, error, code] = await Promise.all([text(cli.stdout), text(cli.stderr), exitCode(cli)])
  return { code, out, error }
}

/** The code that a process ends with; null when a signal ended it. */
export const exitCode = (process: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => process.on('close', resolve))
