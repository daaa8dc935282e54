import { Readable } from 'node:stream'
import { run } from '../run.ts'
import type { Terminal } from '../terminal.ts'

/** Runs the command line in this process, and records what it writes. */
export async function recordedRun(args: readonly string[], terminal: Partial<Terminal> = {}) {
  const written = { out: '', error: '' }
  const code = await run(args, {
    env: { LANG: 'de_DE.UTF-8' },
    writeOut: (data) => {
      written.out += data
    },
    writeError: (text) => {
      written.error += text
    },
    input: Readable.from([]),
    messageColumns: null,
    isOutShown: false,
    signal: new AbortController().signal,
    workerEntry: new URL('../cli-worker.ts', import.meta.url),
    ...terminal,
  })
  return { code, ...written }
}
