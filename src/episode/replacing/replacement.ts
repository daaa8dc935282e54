import { Problem } from '../problem.ts'
import type { Range } from '../text-blocks/range.ts'
import { patternGroups } from './compile-rule.ts'
import type { Hit } from './find-hits.ts'
import type { ReplaceRule } from './replace-rule.ts'

/** Words as they are; what a group found, by its number or its name; null: all that was found. */
type Part = string | { group: string | null }

/** What takes the place of a hit: words, and ranges of the text that move there with all they carry. */
export type ReplacementPiece = string | Range

/** What takes the place of what a rule finds. */
export type Replacement = readonly Part[]

/**
 * Reads what takes the place of what a rule finds. For a pattern, `$1` to `$99`, `$<name>` and `$&` stand for
 * what was found, `$$` for a dollar sign, and any other dollar sign for itself.
 * @throws Problem group-unknown (group) for a group that the pattern has not; pattern-unclosed or
 *   pattern-invalid for what is no pattern
 */
export function parseReplacement({ kind, find, replacement }: ReplaceRule): Replacement {
  if (kind === 'plain') return [replacement]
  const groups = patternGroups(find)
  const parts: Part[] = []
  let done = 0
  for (const match of replacement.matchAll(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g)) {
    const [sign, dollar, whole, digits, name] = match
    parts.push(replacement.slice(done, match.index))
    done = match.index + sign.length
    if (dollar) parts.push('$')
    else if (whole) parts.push({ group: null })
    else if (name !== undefined) {
      if (!groups.names.has(name)) throw new Problem('group-unknown', { group: sign })
      parts.push({ group: name })
    } else {
      const used = numberOf(digits ?? '', groups.count)
      if (used === null) throw new Problem('group-unknown', { group: sign })
      parts.push({ group: used })
      if (Number(used) !== Number(digits)) done -= 1
    }
  }
  return [...parts, replacement.slice(done)].filter((part) => part !== '')
}

/** `$12` is the first group and a 2 where there are fewer than twelve. @returns its digits; null for no group */
function numberOf(digits: string, count: number): string | null {
  const isGroup = (number: number) => number > 0 && number <= count
  if (isGroup(Number(digits))) return String(Number(digits))
  return digits.length === 2 && isGroup(Number(digits[0])) ? digits.slice(0, 1) : null
}

/** What takes the place of a hit. */
export function replacementPieces(replacement: Replacement, hit: Hit): ReplacementPiece[] {
  return replacement.flatMap((part) => {
    if (typeof part === 'string') return part
    if (part.group === null) return { from: hit.from, to: hit.to }
    return hit.groups?.[part.group] ?? []
  })
}

/**
 * The same as text.
 * @param found what was found
 * @param groups what its groups found, by number and by name
 */
export function replacementText(
  replacement: Replacement,
  found: string,
  groups: Readonly<Record<string, string>> = {},
): string {
  const textOf = (part: Part): string => {
    if (typeof part === 'string') return part
    return part.group === null ? found : (groups[part.group] ?? '')
  }
  return replacement.map(textOf).join('')
}
