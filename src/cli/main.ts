import { addAbortSignal } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { Problem } from '../episode/problem.ts'
import { errorCode, fileProblem } from '../library/file-problem.ts'
import { cliLanguage } from './cli-language.ts'
import { createCliTexts } from './cli-texts.ts'
import { FAILED } from './exit-codes.ts'
import { STANDARD_STREAM } from './inputs/standard-input.ts'
import { run } from './run.ts'
import { EarlyEnd } from './terminal.ts'

/**
 * Runs the command line on this process.
 * @param workerEntry entry of the threads that share the work
 */
export async function main(workerEntry: URL): Promise<void> {
  const args = process.argv.slice(2)
  const controller = new AbortController()
  let failure: Error | null = null
  const end = (signal: ConstructorParameters<typeof EarlyEnd>[0]): void =>
    controller.abort(new EarlyEnd(signal))

  // What is being written comes to its end; whoever asks a second time does not wait for it.
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (errorCode(error) === 'EPIPE') end('SIGPIPE')
      else failure ??= error
    })
  }

  const { isTTY: isTerminal = false } = process.stderr

  const exitCode = await run(args, {
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
  // A file that output goes to fails by the end of its turn.
  await setImmediate()
  if (failure) process.stderr.write(outputProblem(failure, args))
  process.exitCode = failure ? FAILED : exitCode
}

/** Why what was written did not arrive: mostly a disk that is full. */
function outputProblem(error: Error, args: readonly string[]): string {
  const { problem } = createCliTexts(cliLanguage(args, process.env))
  return `${problem(Problem.report(fileProblem(error, STANDARD_STREAM)))}\n`
}
