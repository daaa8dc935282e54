import type { CliTexts } from '../cli-texts.ts'
import type { Terminal } from '../terminal.ts'

/** What every command works with. */
export interface CommandContext {
  terminal: Terminal
  texts: CliTexts
  /** Hears the exit code, when the command is done. */
  finish: (exitCode: number) => void
}
