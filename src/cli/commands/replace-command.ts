import { Command } from 'commander'
import type { BatchOptions } from '../run-batch.ts'
import { addBatchOptions } from './batch-options.ts'
import type { CommandContext } from './command-context.ts'
import { missOption, refuseUse } from './misuse.ts'

interface ReplaceOptions extends BatchOptions {
  find?: string
  with?: string
  list?: string
  regex?: true
  case?: true
  word?: true
  links?: true
  write?: true
}

/** `reinschrift replace EPISODE… --find TEXT --with TEXT [--write]`: prints a line for each place. */
export function replaceCommand(context: CommandContext): Command {
  const { text } = context.texts
  const command = new Command('replace')
    .usage('EPISODE… --find TEXT --with TEXT [--write]')
    .description(text('replace.description'))
    .argument('<EPISODE...>', text('replace.episode'))
    .option('--find <TEXT>', text('replace.find'))
    .option('--with <TEXT>', text('replace.with'))
    .option('--list <NAME>', text('replace.list'))
    .option('--regex', text('replace.regex'))
    .option('--case', text('replace.case'))
    .option('--word', text('replace.word'))
    .option('--links', text('replace.links'))
    .option('--write', text('replace.write'))
  addBatchOptions(command, context.texts)
  return command.action(async (named: string[], given: ReplaceOptions) => {
    const { list, links = false, write = false } = given
    const { find, with: replacement, regex, case: matchCase, word, ...options } = given
    if (list !== undefined && find !== undefined) refuseUse('list-or-find')
    const what =
      list !== undefined
        ? { list }
        : {
            rule: {
              find: find || missOption('--find <TEXT>'),
              replacement: replacement ?? missOption('--with <TEXT>'),
              kind: regex ? ('pattern' as const) : ('plain' as const),
              matchCase: matchCase ?? false,
              wholeWord: word ?? false,
            },
          }
    const { replaceEpisodes } = await import('./replace-episodes.ts')
    return replaceEpisodes(named, { what, inLinks: links, isWritten: write, options }, context)
  })
}
