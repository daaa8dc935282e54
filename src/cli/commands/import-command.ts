import { Command, Option } from 'commander'
import type { ImportFormat } from '../../episode/formats/format.ts'
import { SOURCE_KINDS } from '../inputs/source-kinds.ts'
import { STANDARD_STREAM } from '../inputs/standard-input.ts'
import type { BatchOptions } from '../run-batch.ts'
import { addBatchOptions } from './batch-options.ts'
import type { CommandContext } from './command-context.ts'
import { missOption, refuseUse } from './misuse.ts'

interface ImportOptions extends BatchOptions {
  library?: string
  create?: boolean
  from?: ImportFormat
}

/** `reinschrift import FILE… --library DIR`: prints the path of each new episode's folder. */
export function importCommand(context: CommandContext): Command {
  const { text } = context.texts
  const command = new Command('import')
    .usage('FILE… --library DIR')
    .description(text('import.description'))
    .argument('<FILE...>', text('import.file'))
    .option('--library <DIR>', text('import.library'))
    .option('--create', text('import.create'))
    .addOption(new Option('--from <KIND>', text('import.from')).choices(SOURCE_KINDS))
  addBatchOptions(command, context.texts)
  return command.action(
    async (files: string[], { library, create = false, from, ...options }: ImportOptions) => {
      const folder = library ?? missOption('--library <DIR>')
      const { importSources, importStandardInput } = await import('./import-sources.ts')
      if (!files.includes(STANDARD_STREAM)) {
        return importSources(files, { folder, create, format: from ?? null, options }, context)
      }
      if (files.length > 1) refuseUse('only-input')
      const format = from ?? refuseUse('kind-needed')
      return importStandardInput({ folder, create, format, options }, context)
    },
  )
}
