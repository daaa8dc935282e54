import type { BlockRule } from '../rule.ts'
import { unknownWords } from '../unknown-words.ts'

/** Two words that are one word of the dictionary when the space between them is taken away. */
export const splitWord: BlockRule = {
  name: 'split-word',
  severity: 'error',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'ein gutes Ges präch', right: 'ein gutes Gespräch' },
    { language: 'en', wrong: 'a good conver sation', right: 'a good conversation' },
    { language: 'de', wrong: 'Das ist ein Gespräch.', right: null },
    { language: 'de', wrong: 'Hugo und Astro ergeben', right: null },
  ],
  *find(block, context) {
    const { words, text, language } = block
    for (const word of unknownWords(block, context)) {
      const at = words.findIndex(({ from }) => from === word.from)
      const pairs = [
        [words[at - 1], words[at]],
        [words[at], words[at + 1]],
      ] as const
      for (const [first, second] of at < 0 ? [] : pairs) {
        if (!first || !second || text.slice(first.to, second.from) !== ' ') continue
        const joined = first.word + second.word
        if (/^\p{Lu}/u.test(second.word) || !context.knows(joined, language)) continue
        // An unknown name makes a compound with nearly any word behind it.
        if (context.compoundEnds(joined, language).length > 0) continue
        yield { from: first.from, to: second.to, suggestions: [joined] }
        break
      }
    }
  },
}
