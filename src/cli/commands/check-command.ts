import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { AnyTarget } from '../../episode/formats/packed/packed-format.ts'
import { EPISODE_KIND, PAGE_KINDS, type PageKind } from '../inputs/source-kinds.ts'
import { STANDARD_STREAM } from '../inputs/standard-input.ts'
import type { BatchOptions } from '../run-batch.ts'
import { targetOfName } from '../target-names.ts'
import { addBatchOptions } from './batch-options.ts'
import type { CommandContext } from './command-context.ts'
import { refuseUse } from './misuse.ts'

interface CheckOptions extends BatchOptions {
  to: AnyTarget[]
  from?: PageKind
  proofing: boolean
  /** Path of a folder with more dictionaries. */
  dictionaries?: string
}

/** `reinschrift check EPISODE… [--to FORMAT]`: prints a line for each finding. */
export function checkCommand(context: CommandContext): Command {
  const { text } = context.texts
  const command = new Command('check')
    .usage('EPISODE… [--to FORMAT]')
    .description(text('check.description'))
    .argument('<EPISODE...>', text('export.episode'))
    .addOption(new Option('--to <FORMAT>', text('check.to')).argParser(addTargets).default([]))
    .addOption(new Option('--from <KIND>', text('check.from')).choices(PAGE_KINDS))
  command.option('--no-proofing', text('check.no-proofing'))
  command.addOption(
    new Option('--dictionaries <FOLDER>', text('check.dictionaries')).argParser(folderOf),
  )
  addBatchOptions(command, context.texts)
  return command.action(
    async (
      named: string[],
      { to: targets, from, proofing: isProofread, dictionaries, ...options }: CheckOptions,
    ) => {
      const isStreamIn = named.includes(STANDARD_STREAM)
      if (from && !isStreamIn) refuseUse('kind-without-input')
      if (isStreamIn && named.length > 1) refuseUse('only-input')
      const { checkEpisodes, checkStandardInput } = await import('./check-episodes.ts')
      const request = { targets, isProofread, ownDictionaries: dictionaries ?? null, options }
      return isStreamIn
        ? checkStandardInput(from ?? EPISODE_KIND, request, context)
        : checkEpisodes(named, request, context)
    },
  )
}

/** A dictionary that is looked for in the wrong place would be missed by nobody. */
function folderOf(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new InvalidArgumentError('')
  return resolve(path)
}

/** Several can stand behind one another, with commas or with an option each. */
function addTargets(names: string, before: readonly AnyTarget[]): AnyTarget[] {
  const targets = names.split(',').map((name) => {
    const target = targetOfName(name.trim())
    if (target === null) throw new InvalidArgumentError('')
    return target
  })
  return [...new Set([...before, ...targets])]
}
