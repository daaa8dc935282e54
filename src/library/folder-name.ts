import { nameWords, safeName } from './safe-name.ts'

const MAX_WORDS = 6
const NUMBER_DIGITS = 3

/**
 * Name of an episode's folder: its number and the first words of its title ("025-sam-linkedin").
 * @param taken names in the library; the new one differs from each, whatever the case
 */
export function folderName(
  number: number | null,
  title: string,
  taken: Iterable<string> = [],
): string {
  const words = nameWords(title).slice(0, MAX_WORDS)
  const digits = number === null ? [] : [String(number).padStart(NUMBER_DIGITS, '0')]
  return safeName([...digits, ...words], '', taken, 'episode')
}
