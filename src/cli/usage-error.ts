import type { CommanderError } from 'commander'
import type { CliTexts } from './cli-texts.ts'
import { MISUSES } from './commands/misuse.ts'

const KINDS = [
  'unknownCommand',
  'unknownOption',
  'missingArgument',
  'optionMissingArgument',
  'missingMandatoryOptionValue',
  'excessArguments',
  'invalidArgument',
  ...MISUSES,
] as const

/** What is wrong with the arguments, in the person's language: commander itself speaks only English. */
export function usageError({ code, message }: CommanderError, { text }: CliTexts): string {
  const kind = KINDS.find((kind) => code === `commander.${kind}`) ?? 'other'
  const [, subject = ''] = /'(.*?)'/.exec(message) ?? []
  return `${text(`usage-error.${kind}`, { subject })}\n${text('see-help')}\n`
}
