import { type BlockRule, findPattern } from '../rule.ts'

/** What ends with a full stop in the middle of a sentence. */
const ABBREVIATIONS =
  /(?:^|[\s(])(?:z\.\s?B|d\.\s?h|u\.\s?a|o\.\s?ä|i\.\s?d\.\s?R|bzw|usw|ca|evtl|ggf|inkl|vgl|Nr|Dr|Prof|St|Mio|Mrd|etc|sog|e\.\s?g|i\.\s?e|vs|Mr|Mrs|Ms|approx|\p{L}|\d+)\.$/iu

/** A sentence that begins with a small letter. */
export const sentenceStart: BlockRule = {
  name: 'sentence-start',
  severity: 'warning',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Das ist gut. und dann', right: 'Das ist gut. Und dann' },
    { language: 'en', wrong: 'Really? yes.', right: 'Really? Yes.' },
    { language: 'de', wrong: 'z. B. so, ca. drei, am 3. dann und … so', right: null },
  ],
  find: ({ text, ...block }) =>
    findPattern({ text, ...block }, /(?<=[\p{L})“”][.!?] )\p{Ll}/gu, ({ index, 0: letter }) => {
      const before = text.slice(Math.max(0, index - 12), index).trimEnd()
      return ABBREVIATIONS.test(before) ? null : letter.toUpperCase()
    }),
}

/** The English word for oneself, written small. */
export const englishI: BlockRule = {
  name: 'english-i',
  severity: 'error',
  isOn: true,
  examples: [
    { language: 'en', wrong: 'Then i said, i’m here.', right: 'Then I said, I’m here.' },
    { language: 'en', wrong: 'i. e. this, part i', right: null },
  ],
  *find(block) {
    if (!block.isIn('en')) return
    yield* findPattern(block, /(?<=[\s“(]|^)i(?=['’](?:m|ve|d|ll)\b| \p{Ll}{2,})/gu, () => 'I')
  },
}

const MAX_WORDS = 45

/** A sentence that is very long: nobody who reads it knows how it began. */
export const longSentence: BlockRule = {
  name: 'long-sentence',
  severity: 'note',
  isOn: true,
  examples: [
    { language: 'de', wrong: `${'Wort '.repeat(46)}Ende.`, right: `${'Wort '.repeat(46)}Ende.` },
    { language: 'de', wrong: `${'Wort '.repeat(40)}Ende. Noch ein Satz.`, right: null },
  ],
  *find({ text, words }) {
    let first = 0
    for (const [at, word] of words.entries()) {
      const next = words[at + 1]
      const isEnd = !next || /[.!?…]/.test(text.slice(word.to, next.from))
      if (!isEnd) continue
      const count = at + 1 - first
      const start = words[first]
      if (count > MAX_WORDS && start) yield { from: start.from, to: word.to, values: { count } }
      first = at + 1
    }
  },
}
