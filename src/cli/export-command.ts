import { Command, Option } from 'commander'
import type { ExportTarget } from '../episode/formats/format.ts'
import type { CliTexts } from './cli-texts.ts'
import type { Terminal } from './terminal.ts'

/** What `--to` can be: the target, and what its file's name ends in. */
const TARGETS: Readonly<Record<string, { target: ExportTarget; ending: string }>> = {
  markdown: { target: 'markdown', ending: '.md' },
  html: { target: 'html-page', ending: '.html' },
  'html-fragment': { target: 'html-fragment', ending: '.fragment.html' },
}

interface ExportOptions {
  to: string
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
    .addOption(to.choices(Object.keys(TARGETS)).makeOptionMandatory())
    .requiredOption('--out <DIR>', text('export.out'))
    .option('--force', text('export.force'))
    .action(async (folder: string, { to, out, force }: ExportOptions) => {
      const { exportEpisode } = await import('./export-episode.ts')
      const written = await exportEpisode({
        episode: folder,
        ...(TARGETS[to] ?? { target: 'markdown', ending: '.md' }),
        out,
        force: force ?? false,
        fallbackLanguage: language,
      })
      for (const path of written.paths) terminal.writeOut(`${path}\n`)
      for (const lost of written.losses) terminal.writeError(`${loss(lost)}\n`)
    })
}
