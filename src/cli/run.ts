import { Command, CommanderError, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { Problem } from '../episode/problem.ts'
import { locales } from '../i18n/locales.ts'
import { cliLanguage } from './cli-language.ts'
import { type CliTexts, createCliTexts } from './cli-texts.ts'
import { exportCommand } from './export-command.ts'
import { importCommand } from './import-command.ts'
import type { Terminal } from './terminal.ts'
import { usageError } from './usage-error.ts'

const DONE = 0
const FAILED = 2

/**
 * Runs the command line.
 * @param args without node and the script
 * @returns the exit code: 0 when it is done, 2 when it failed and said why
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = cliLanguage(args, terminal.env)
  const texts = createCliTexts(language)
  try {
    await createProgram(terminal, texts, language).parseAsync(args, { from: 'user' })
    return DONE
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      terminal.writeError(`${texts.problem(Problem.report(error))}\n`)
      return FAILED
    }
    if (error.exitCode === 0) return DONE
    // Called without a command, it has shown its help already.
    if (error.code !== 'commander.help') terminal.writeError(usageError(error, texts))
    return FAILED
  }
}

function createProgram(terminal: Terminal, texts: CliTexts, language: string): Command {
  const { text } = texts
  const titles: Record<string, string> = {
    'Usage:': text('usage'),
    'Options:': text('options'),
    'Arguments:': text('arguments'),
    'Commands:': text('commands'),
  }
  const lang = new Option('--lang <LANGUAGE>', text('lang')).choices(Object.keys(locales))
  const program = new Command('reinschrift')
    .usage('COMMAND …')
    .description(text('description'))
    .version(manifest.version, '--version', text('version'))
    .helpOption('--help', text('help'))
    .helpCommand(false)
    .addOption(lang)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => option.description,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    .configureOutput({
      writeOut: terminal.writeOut,
      writeErr: terminal.writeError,
      outputError: () => undefined,
    })
    .exitOverride()
  for (const command of [
    exportCommand(terminal, texts, language),
    importCommand(terminal, texts),
  ]) {
    program.addCommand(command.copyInheritedSettings(program).helpOption('--help', text('help')))
  }
  return program
}
