import { addAbortSignal } from 'node:stream'
import { run } from './run.ts'
import { EarlyEnd } from './terminal.ts'

/**
 * Runs the command line on this process.
 * @param workerEntry entry of the threads that share the work
 */
export async function main(workerEntry: URL): Promise<void> {
  const controller = new AbortController()
  const end = (signal: ConstructorParameters<typeof EarlyEnd>[0]): void =>
    controller.abort(new EarlyEnd(signal))

  // What is being written comes to its end; whoever asks a second time does not wait for it.
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      end('SIGPIPE')
    })
  }

  const { isTTY: isTerminal = false } = process.stderr

  process.exitCode = await run(process.argv.slice(2), {
    env: process.env,
    writeOut: (data) => process.stdout.write(data),
    writeError: (text) => process.stderr.write(text),
    get input() {
      return addAbortSignal(controller.signal, process.stdin)
    },
    get messageColumns() {
      if (!isTerminal || process.env.TERM === 'dumb') return null
      // Some terminals do not tell.
      return process.stderr.columns || 80
    },
    isOutShown: process.stdout.isTTY ?? false,
    signal: controller.signal,
    workerEntry,
  })
}
