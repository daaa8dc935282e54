import { type Credit, EMPTY_CREDIT } from './credit.ts'
import { formatCredit } from './format-credit.ts'

/**
 * All that a credit says, for comparing two of them: as it is shown, then a line for each part that is not,
 * addresses among them.
 * @param language BCP 47 tag of the page's language
 */
export function describeCredit(credit: Credit, language: string): string {
  const shown = formatCredit(credit, language)
  const names = Object.keys(EMPTY_CREDIT) as (keyof Credit)[]
  const hidden = names
    .map((name) => credit[name])
    .filter((value) => value && !shown.includes(value))
  return [shown, ...hidden].filter(Boolean).join('\n')
}
