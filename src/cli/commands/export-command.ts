import { Command, Option } from 'commander'
import { EPISODE_KIND, PAGE_KINDS, type PageKind } from '../inputs/source-kinds.ts'
import { STANDARD_STREAM } from '../inputs/standard-input.ts'
import type { BatchOptions } from '../run-batch.ts'
import { TARGET_NAMES, targetOfName } from '../target-names.ts'
import { addBatchOptions } from './batch-options.ts'
import type { CommandContext } from './command-context.ts'
import { missOption, refuseUse } from './misuse.ts'

interface ExportOptions extends BatchOptions {
  to: string
  out?: string
  force?: true
  from?: PageKind
}

/** `reinschrift export EPISODE… --to FORMAT --out DIR`: prints the path of each file, of each episode its page first. */
export function exportCommand(context: CommandContext): Command {
  const { text } = context.texts
  const command = new Command('export')
    .usage('EPISODE… --to FORMAT --out DIR')
    .description(text('export.description'))
    .argument('<EPISODE...>', text('export.episode'))
    .addOption(
      new Option('--to <FORMAT>', text('export.to')).choices(TARGET_NAMES).makeOptionMandatory(),
    )
    .option('--out <DIR>', text('export.out'))
    .option('--force', text('export.force'))
    .addOption(new Option('--from <KIND>', text('export.from')).choices(PAGE_KINDS))
  addBatchOptions(command, context.texts)
  return command.action(async (named: string[], { to, from, ...options }: ExportOptions) => {
    const target = targetOfName(to)
    if (target === null) throw new RangeError(to)
    const isStreamIn = named.includes(STANDARD_STREAM)
    const out = options.out ?? (isStreamIn ? STANDARD_STREAM : missOption('--out <DIR>'))
    if (from && !isStreamIn) refuseUse('kind-without-input')
    if (isStreamIn && named.length > 1) refuseUse('only-input')
    if (isStreamIn && out !== STANDARD_STREAM) refuseUse('only-output')
    if (out !== STANDARD_STREAM) {
      const { exportEpisodes } = await import('./export-episodes.ts')
      return exportEpisodes(named, { target, out, force: options.force ?? false, options }, context)
    }
    if (options.json) refuseUse('report-and-page')
    const { exportToOutput } = await import('./export-to-output.ts')
    const source = isStreamIn ? { kind: from ?? EPISODE_KIND } : named
    return exportToOutput(source, target, context)
  })
}
