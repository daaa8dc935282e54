import type { Credit } from './credit.ts'
import { EMPTY_CREDIT } from './credit.ts'
import type { CreditTemplates } from './credit-template.ts'
import { creditParts, formatCredit } from './format-credit.ts'

/** A picture of a library, as a list of credits tells it. */
export interface ListedPicture {
  name: string
  credit: Credit | null
  /** Titles of the episodes that show it. */
  episodes: string[]
}

/** The words of such a list, in the person's language. */
export interface CreditListWords {
  title: string
  none: string
  columns: Record<'picture' | 'shown' | keyof Credit | 'episodes', string>
}

export const CREDIT_LIST_FORMATS = ['csv', 'markdown'] as const
export type CreditListFormat = (typeof CREDIT_LIST_FORMATS)[number]

const FIELDS = Object.keys(EMPTY_CREDIT) as (keyof Credit)[]

/**
 * The credits of pictures as CSV (RFC 4180): a line for each, its parts in columns. It begins with a byte order
 * mark, by which Excel knows UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe
 * (OWASP, CSV injection), and so does one that would then read the same: taking one away gives every cell's words.
 * @param language BCP 47 tag of the language that credits are worded in
 */
export function creditsToCsv(
  pictures: readonly ListedPicture[],
  { columns }: CreditListWords,
  language: string,
  templates?: CreditTemplates,
): string {
  const head = ['picture', 'shown', ...FIELDS, 'episodes'] as const
  const lines = pictures.map(({ name, credit, episodes }) => [
    name,
    formatCredit(credit ?? EMPTY_CREDIT, language, templates),
    ...FIELDS.map((field) => credit?.[field] ?? ''),
    episodes.join('; '),
  ])
  const rows = [head.map((column) => columns[column]), ...lines]
  return `\uFEFF${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}

/** The same as Markdown (CommonMark): a list under a heading, for a page of credits. */
export function creditsToMarkdown(
  pictures: readonly ListedPicture[],
  { title, none }: CreditListWords,
  language: string,
  templates?: CreditTemplates,
): string {
  const lines = pictures.map(({ name, credit, episodes }) => {
    const parts = creditParts(credit ?? EMPTY_CREDIT, language, templates)
    const shown = parts
      .map(({ text, href }) => (href ? `[${plain(text)}](<${address(href)}>)` : plain(text)))
      .join('')
    return `- **${plain(name)}**: ${shown || plain(none)} (${plain(episodes.join('; '))})`
  })
  return `# ${plain(title)}\n\n${lines.join('\n')}\n`
}

function csvCell(words: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Words that are nothing but words in CommonMark, on one line. */
const plain = (words: string): string =>
  words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&#!|~]/g, (sign) => `\\${sign}`)

const address = (href: string): string => href.replace(/[<>\\\s]/g, encodeURIComponent)
