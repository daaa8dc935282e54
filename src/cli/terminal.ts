/** What a run of the command line sees of the world. */
export interface Terminal {
  env: Record<string, string | undefined>
  writeOut: (data: string | Uint8Array) => void
  writeError: (text: string) => void
  /** Standard input; it fails when the run is to end early. */
  input: AsyncIterable<Uint8Array>
  /** Columns of the terminal that messages are shown on; null when they go to a file or a pipe. */
  messageColumns: number | null
  /** Whether standard output is shown on a terminal. */
  isOutShown: boolean
  /** Aborted when the run is to end early; its reason is an EarlyEnd. */
  signal: AbortSignal
  /** Entry of the threads that share the work. */
  workerEntry: URL
}

/** Why a run ends early: the person or the system ended it, or nobody reads its output any more. */
export class EarlyEnd extends Error {
  /** 128 and the number of the signal, as shells tell it. */
  readonly exitCode: number

  constructor(signal: 'SIGINT' | 'SIGTERM' | 'SIGPIPE') {
    super(signal)
    this.exitCode = 128 + { SIGINT: 2, SIGPIPE: 13, SIGTERM: 15 }[signal]
  }
}

/** The exit code of a run that was to end early; null for any other. */
export const earlyExitCode = ({ aborted, reason }: AbortSignal): number | null =>
  aborted && reason instanceof EarlyEnd ? reason.exitCode : null
