import { divideWord } from '../divide-word.ts'
import { nounAndVerb } from '../noun-and-verb.ts'
import type { BlockRule } from '../rule.ts'
import { MAX_LETTERS, unknownWords } from '../unknown-words.ts'

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
    {
      language: 'de',
      wrong: 'Wenn wir die Folgenhören, dann gern.',
      right: 'Wenn wir die Folgen hören, dann gern.',
    },
    { language: 'de', wrong: 'Er will weiterschreiben, was er zurückgelesen hat.', right: null },
    { language: 'de', wrong: 'Beim Autofahren und beim Kopfrechnen', right: null },
    { language: 'de', wrong: 'Der Wissensaustausch', right: null },
  ],
  *find(block, context) {
    for (const [at, { from, to }] of block.words.entries()) {
      const parts = nounAndVerb(block, at, context)
      if (!parts) continue
      yield {
        ...{ from, to, suggestions: [parts.join(' ')] },
        values: { first: parts[0], second: parts[1] },
      }
    }
    for (const word of unknownWords(block, context)) {
      const parts =
        word.word.length > MAX_LETTERS ? null : divideWord(word.word, block.language, context.knows)
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
