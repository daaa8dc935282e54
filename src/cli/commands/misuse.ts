import { CommanderError } from 'commander'

/** In what ways arguments and options do not go together; each has a sentence (cli.usage-error). */
export const MISUSES = [
  'only-input',
  'only-output',
  'one-page',
  'kind-needed',
  'kind-without-input',
  'report-and-page',
  'bytes-on-terminal',
  'list-or-find',
] as const

/** Ends a command whose arguments and options do not go together. */
export function refuseUse(misuse: (typeof MISUSES)[number]): never {
  throw new CommanderError(1, `commander.${misuse}`, '')
}

/** Ends a command that lacks an option, as commander does. @param flags as the help shows them */
export function missOption(flags: string): never {
  throw new CommanderError(1, 'commander.missingMandatoryOptionValue', `'${flags}'`)
}
