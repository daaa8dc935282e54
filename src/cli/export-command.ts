import { Command, Option } from 'commander'
import { EXPORT_TARGETS } from '../episode/formats/format.ts'
import { PACKED_TARGETS } from '../episode/formats/packed/packed-format.ts'
import type { CliTexts } from './cli-texts.ts'
import type { Terminal } from './terminal.ts'

const PAGE = 'html'

/** What `--to` can be. */
const NAMES = [
  ...EXPORT_TARGETS.map((target) => (target === 'html-page' ? PAGE : target)),
  ...PACKED_TARGETS,
]

interface ExportOptions {
  to: (typeof NAMES)[number]
  out: string
  force?: true
}

/** `reinschrift export EPISODE --to FORMAT --out DIR`: prints the path of each file, the page first. */
export function exportCommand(
  terminal: Terminal,
  { text, loss }: CliTexts,
  language: string,
): Command {
  const to = new Option('--to <FORMAT>', text('export.to'))
  return new Command('export')
    .usage('EPISODE --to FORMAT --out DIR [--force]')
    .description(text('export.description'))
    .argument('<EPISODE>', text('export.episode'))
    .addOption(to.choices(NAMES).makeOptionMandatory())
    .requiredOption('--out <DIR>', text('export.out'))
    .option('--force', text('export.force'))
    .action(async (folder: string, { to, out, force }: ExportOptions) => {
      const { exportEpisode } = await import('./export-episode.ts')
      const written = await exportEpisode({
        episode: folder,
        target: to === PAGE ? 'html-page' : to,
        out,
        force: force ?? false,
        fallbackLanguage: language,
      })
      for (const path of written.paths) terminal.writeOut(`${path}\n`)
      for (const lost of written.losses) terminal.writeError(`${loss(lost)}\n`)
    })
}
