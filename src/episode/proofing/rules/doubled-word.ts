import type { BlockRule } from '../rule.ts'

/** A word that stands there twice. */
export const doubledWord: BlockRule = {
  name: 'doubled-word',
  severity: 'warning',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Das ist ist gut.', right: 'Das ist gut.' },
    { language: 'en', wrong: 'The the end', right: 'The end' },
    { language: 'de', wrong: 'Das ist gut, gut und schön.', right: null },
    { language: 'de', wrong: 'die, die das sagen, dass das das ist', right: null },
  ],
  *find({ words, text }) {
    for (const [at, word] of words.entries()) {
      const next = words[at + 1]
      if (!next || next.word.toLowerCase() !== word.word.toLowerCase()) continue
      if (text.slice(word.to, next.from) !== ' ' || MAY_FOLLOW_ITSELF.has(next.word)) continue
      if (/\p{N}/u.test(word.word)) continue
      yield { from: word.from, to: next.to, suggestions: [text.slice(word.from, word.to)] }
    }
  },
}

/** Words of two kinds, that follow each other in many a right sentence ("die, die": without a comma, too). */
const MAY_FOLLOW_ITSELF = new Set(
  'der die das den dem sie ihr Sie that had is ha na ja nein no bla'.split(' '),
)
