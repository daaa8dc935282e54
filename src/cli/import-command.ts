import { Command } from 'commander'
import type { CliTexts } from './cli-texts.ts'
import type { Terminal } from './terminal.ts'

/** `reinschrift import FILE --library DIR`: prints the path of the new episode's folder. */
export function importCommand(terminal: Terminal, { text }: CliTexts): Command {
  return new Command('import')
    .usage('FILE --library DIR')
    .description(text('import.description'))
    .argument('<FILE>', text('import.file'))
    .requiredOption('--library <DIR>', text('import.library'))
    .action(async (file: string, options: { library: string }) => {
      const { importFile } = await import('./import-file.ts')
      await importFile(file, options.library, (path) => terminal.writeOut(`${path}\n`))
    })
}
