import { Help } from 'commander'
import { locales, type UiLanguage } from '../i18n/locales.ts'

/** Lines are easy to read, and fit every terminal. */
const COLUMNS = 78
const INDENT = '  '

type Manual = (typeof locales)['en']['cli']['manual']
export type ManualPage = 'program' | 'import' | 'export' | 'check' | 'replace'

/** What the help says of a command below its options: what it does, examples, exit codes. */
export function manualText(page: ManualPage, language: UiLanguage): string {
  const manual: Manual = locales[language].cli.manual
  const { titles } = manual
  const { text, examples } = manual[page]
  const sections = [
    text.map((paragraph) => wrap(paragraph)).join('\n\n'),
    `${titles.examples}\n${exampleLines(examples)}`,
    `${titles['exit-codes']}\n${pairLines(manual['exit-codes'])}`,
    ...(page === 'program'
      ? [
          `${titles.environment}\n${pairLines(manual.environment)}`,
          `${titles['see-also']}\n${INDENT}${manual.program['see-also']}`,
        ]
      : []),
  ]
  return `\n${sections.join('\n\n')}`
}

const wrap = (text: string, columns = COLUMNS): string => new Help().boxWrap(text, columns)

const exampleLines = (examples: Record<string, string>): string =>
  Object.entries(examples)
    .map(([command, words]) => `${INDENT}${command}\n${INDENT}${INDENT}${words}`)
    .join('\n')

function pairLines(pairs: Record<string, string>): string {
  const width = Math.max(...Object.keys(pairs).map((name) => name.length)) + INDENT.length
  const indent = `\n${INDENT}${' '.repeat(width)}`
  return Object.entries(pairs)
    .map(([name, words]) => {
      const lines = wrap(words, COLUMNS - INDENT.length - width).replaceAll('\n', indent)
      return `${INDENT}${name.padEnd(width)}${lines}`
    })
    .join('\n')
}
