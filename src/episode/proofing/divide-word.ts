import type { RuleContext } from './rule.ts'

/** Words that are often run together with their neighbours; other short ones are mostly part of a word. */
const COMMON = new Set(
  'im in am an zu er es du so um ab wo da ja ob ist und der die das den dem des ein mit von für auf aus bei man wir ihr sie ich was wie war hat auch of to is it on at as we he be by or do my no up us me go if the and for you was are not but this that with from have they about kein keine nicht sehr aber oder wenn dann noch nur schon mehr auch als wie sind hat haben wird kann muss'.split(
    ' ',
  ),
)

/** The two words that a word is made of, where one place for the space is the likeliest. */
export function divideWord(
  word: string,
  language: string,
  knows: RuleContext['knows'],
): [string, string] | null {
  let best: { parts: [string, string]; weight: number } | null = null
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    if (!isLikely(first, second) || !isLikely(second, first)) continue
    if (!knows(first, language) || !knows(second, language)) continue
    const common = [first, second].filter(isCommon).length
    const shortest = Math.min(first.length, second.length)
    const weight = shortest + 5 * common + (/^\p{Lu}/u.test(second) ? 10 : 0)
    if (!best || weight > best.weight) best = { parts: [first, second], weight }
  }
  return best?.parts ?? null
}

const isCommon = (word: string): boolean => COMMON.has(word.toLowerCase())

/** Whether a part is rather a word than an ending: it is long, or common, or stands beside a common one. */
const isLikely = (part: string, other: string): boolean =>
  part.length > 3 || isCommon(part) || (part.length === 3 && isCommon(other))

/** Whether a word is nothing but two of the most usual words without a space ("indie"). */
export function isTwoCommonWords(word: string): boolean {
  for (let at = 2; at <= word.length - 2; at++) {
    if (COMMON.has(word.slice(0, at)) && COMMON.has(word.slice(at))) return true
  }
  return false
}
