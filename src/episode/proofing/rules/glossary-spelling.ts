import type { BlockRule, Found } from '../rule.ts'

/** What the glossary spells otherwise: other capitals, or a spelling that is known to be wrong. */
export const glossarySpelling: BlockRule = {
  name: 'glossary-spelling',
  severity: 'error',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Ich bin auf Linkedin aktiv.', right: 'Ich bin auf LinkedIn aktiv.' },
    { language: 'de', wrong: 'Mein Linked In Profil', right: 'Mein LinkedIn Profil' },
    { language: 'en', wrong: 'He is on LINKEDIN now.', right: 'He is on LinkedIn now.' },
    { language: 'de', wrong: 'Auf LinkedIn und in LinkedIn-Gruppen', right: null },
  ],
  *find({ text, words }, { glossary }) {
    for (const { from, to, word } of words) {
      const right = glossary.correct(word)
      if (right !== null) yield { from, to, suggestions: [right] }
    }
    for (const { wrong, right } of glossary.phrases) yield* findPhrase(text, wrong, right)
  },
}

function* findPhrase(text: string, wrong: string, right: string): Generator<Found> {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
  for (let from = text.indexOf(wrong); from >= 0; from = text.indexOf(wrong, from + 1)) {
    const to = from + wrong.length
    if (!isLetter(text[from - 1]) && !isLetter(text[to])) yield { from, to, suggestions: [right] }
  }
}
