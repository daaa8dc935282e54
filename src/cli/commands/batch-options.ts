import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CliTexts } from '../cli-texts.ts'

/** Adds the options of commands that work on many inputs (BatchOptions). */
export function addBatchOptions(command: Command, { text }: CliTexts): void {
  command
    .option('--json', text('json'))
    .option('--quiet', text('quiet'))
    .addOption(new Option('--jobs <N>', text('jobs')).argParser(readCount))
}

function readCount(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('')
  return Number(value)
}
