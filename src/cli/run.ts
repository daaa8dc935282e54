import { Command, CommanderError, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { Problem } from '../episode/problem.ts'
import { locales } from '../i18n/locales.ts'
import { cliLanguage } from './cli-language.ts'
import { createCliTexts } from './cli-texts.ts'
import { checkCommand } from './commands/check-command.ts'
import type { CommandContext } from './commands/command-context.ts'
import { exportCommand } from './commands/export-command.ts'
import { importCommand } from './commands/import-command.ts'
import { replaceCommand } from './commands/replace-command.ts'
import { DONE, FAILED } from './exit-codes.ts'
import { type ManualPage, manualText } from './manual.ts'
import { earlyExitCode, type Terminal } from './terminal.ts'
import { usageError } from './usage-error.ts'

/**
 * Runs the command line.
 * @param args without node and the script
 * @returns the exit code (see exit-codes.ts)
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = cliLanguage(args, terminal.env)
  const texts = createCliTexts(language)
  try {
    let exitCode = DONE
    const finish = (code: number): void => {
      exitCode = code
    }
    const context = { terminal, texts, finish }
    await createProgram(context).parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    const early = earlyExitCode(terminal.signal)
    if (early !== null) return early
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

function createProgram(context: CommandContext): Command {
  const { terminal, texts } = context
  const { text, language } = texts
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
  program.addHelpText('after', manualText('program', language))
  for (const create of [importCommand, exportCommand, checkCommand, replaceCommand]) {
    const command = create(context)
    command.copyInheritedSettings(program).helpOption('--help', text('help'))
    command.addHelpText('after', manualText(command.name() as ManualPage, language))
    program.addCommand(command)
  }
  return program
}
