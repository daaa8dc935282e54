import type { Word } from '../read-block.ts'
import type { BlockRule, RuleContext } from '../rule.ts'
import { MAX_LETTERS, unknownWords } from '../unknown-words.ts'

/** Words that are often run together with their neighbours; other short ones are mostly part of a word. */
const COMMON = new Set(
  'im in am an zu er es du so um ab wo da ja ob ist und der die das den dem des ein mit von für auf aus bei man wir ihr sie ich was wie war hat auch of to is it on at as we he be by or do my no up us me go if the and for you was are not but this that with from have they about kein keine nicht sehr aber oder wenn dann noch nur schon mehr auch als wie sind hat haben wird kann'.split(
    ' ',
  ),
)

/** A word that no dictionary has, and that is two of its words without a space. */
export const fusedWords: BlockRule = {
  name: 'fused-words',
  severity: 'error',
  isOn: true,
  examples: [
    {
      language: 'de',
      wrong: 'mit Views oder Linkskein Geld',
      right: 'mit Views oder Links kein Geld',
    },
    { language: 'de', wrong: 'oder Linkskein kein Geld', right: 'oder Links kein Geld' },
    { language: 'de', wrong: 'Das istgut so.', right: 'Das ist gut so.' },
    { language: 'en', wrong: 'We talked aboutthis.', right: 'We talked about this.' },
    { language: 'de', wrong: 'Der Wissensaustausch', right: null },
  ],
  *find(block, context) {
    for (const word of unknownWords(block, context)) {
      const parts = divide(word.word, block.language, context)
      if (!parts) continue
      const next = block.words.find(({ from }) => from === word.to + 1)
      const isTwice = next?.word.toLowerCase() === parts[1].toLowerCase()
      const to = isTwice && next ? next.to : word.to
      const others = isTwice ? [] : context.suggest(word.word, block.language)
      const suggestions = [...new Set([parts.join(' '), ...others])].slice(0, 5)
      yield { from: word.from, to, suggestions, values: { first: parts[0], second: parts[1] } }
    }
  },
}

/** The two words that a word is made of, where one place for the space is the likeliest. */
function divide(
  word: Word['word'],
  language: string,
  { knows }: RuleContext,
): [string, string] | null {
  if (word.length > MAX_LETTERS) return null
  let best: { parts: [string, string]; weight: number } | null = null
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    const common = [first, second].filter((part) => COMMON.has(part.toLowerCase())).length
    const shortest = Math.min(first.length, second.length)
    if (
      shortest < 4 &&
      (common === 0 || (shortest < 3 && common < 2 && !isCommonShort(first, second)))
    ) {
      continue
    }
    if (!knows(first, language) || !knows(second, language)) continue
    const weight = shortest + 5 * common + (/^\p{Lu}/u.test(second) ? 10 : 0)
    if (!best || weight > best.weight) best = { parts: [first, second], weight }
  }
  return best?.parts ?? null
}

/** A short word that is a common one itself. */
function isCommonShort(first: string, second: string): boolean {
  const short = first.length < second.length ? first : second
  return COMMON.has(short.toLowerCase())
}
