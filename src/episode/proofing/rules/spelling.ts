import { capitalized } from '../german-words.ts'
import type { BlockRule, RuleContext } from '../rule.ts'
import { MAX_LETTERS, unknownWords } from '../unknown-words.ts'

const MAX_SUGGESTIONS = 5

/** A word that no dictionary has. */
export const spelling: BlockRule = {
  name: 'spelling',
  severity: 'error',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Das ist die Eipisode.', right: 'Das ist die Episode.' },
    { language: 'de', wrong: 'firmeninteres Netzwerk', right: 'firmeninternes Netzwerk' },
    { language: 'en', wrong: 'a good conversatoin', right: 'a good conversation' },
    {
      language: 'de',
      wrong: 'firmeninterne Netzwerke, geht’s, HörerInnen, KPI, 20er',
      right: null,
    },
    { language: 'de', wrong: 'Stroisch.eu, @sam, #agil, bild.jpg', right: null },
  ],
  *find(block, context) {
    for (const { from, to, word } of unknownWords(block, context)) {
      yield { from, to, suggestions: suggestionsFor(word, block.language, context) }
    }
  },
}

function suggestionsFor(word: string, language: string, context: RuleContext): string[] {
  if (word.length > MAX_LETTERS) return []
  const { glossary, suggest } = context
  const all = [
    ...glossary.near(word),
    ...compounds(word, language, context),
    ...suggest(word, language),
  ]
  return [...new Set(all)].slice(0, MAX_SUGGESTIONS)
}

/** "firmeninternes" for "firmeninteres": the noun before it is right, and what follows has a near word. */
function compounds(word: string, language: string, { knows, suggest }: RuleContext): string[] {
  if (!/^\p{Ll}{9,}$/u.test(word)) return []
  for (let at = word.length - 5; at >= 4; at--) {
    const [noun, end] = [word.slice(0, at), word.slice(at)]
    if (!knows(capitalized(noun), language) || knows(noun, language)) continue
    const ends = suggest(end, language).filter(
      (near) => /^\p{Ll}+$/u.test(near) && Math.abs(near.length - end.length) <= 1,
    )
    if (ends.length > 0) return ends.slice(0, 3).map((near) => noun + near)
  }
  return []
}
