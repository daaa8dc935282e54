import type { BlockRule } from '../rule.ts'

/** Two capitals where one is meant: the key was held too long. */
export const twoCapitals: BlockRule = {
  name: 'two-capitals',
  severity: 'error',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Er nutzt LInkedIn.', right: 'Er nutzt LinkedIn.' },
    { language: 'de', wrong: 'DIe Folge', right: 'Die Folge' },
    { language: 'en', wrong: 'THe episode', right: 'The episode' },
    { language: 'en', wrong: 'The CEOs and their KPIs, on YouTube', right: null },
  ],
  *find({ words, language }, { knows }) {
    for (const { from, to, word } of words) {
      if (!/^\p{Lu}{2}\p{Ll}/u.test(word) || knows(word, language)) continue
      const meant = word.charAt(0) + word.charAt(1).toLowerCase() + word.slice(2)
      // Short ones are mostly acronyms with an ending ("TVs").
      if (word.length > 4 || knows(meant, language)) yield { from, to, suggestions: [meant] }
    }
  },
}
