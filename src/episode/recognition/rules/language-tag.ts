import type { RecognitionRule } from './rule.ts'

/** Tags that sites put behind a title, and their BCP 47 language. "(it)" and "(IT)" mean other things too often. */
const LANGUAGE_OF_TAG: Readonly<Record<string, string>> = {
  ...{ de: 'de', DE: 'de', deutsch: 'de', Deutsch: 'de', german: 'de', German: 'de' },
  ...{ en: 'en', EN: 'en', englisch: 'en', Englisch: 'en', english: 'en', English: 'en' },
  ...{ 'de-DE': 'de-DE', 'de-AT': 'de-AT', 'de-CH': 'de-CH', 'en-GB': 'en-GB', 'en-US': 'en-US' },
  ...{ fr: 'fr', FR: 'fr', es: 'es', ES: 'es', nl: 'nl', NL: 'nl', pl: 'pl', PL: 'pl', pt: 'pt' },
}

/** The page's language, from a tag at the title's end: "(de)", "[EN]". The tag leaves the title. */
export const languageTag: RecognitionRule = {
  name: 'language-tag',
  find: (draft) => {
    const block = draft.slot('title')
    if (block === null) return []
    const text = draft.blocks[block]?.block.textContent ?? ''
    const [words = '', tag = ''] = /\s+[([]([A-Za-z-]+)[)\]]\s*$/u.exec(text) ?? []
    const language = Object.hasOwn(LANGUAGE_OF_TAG, tag) ? LANGUAGE_OF_TAG[tag] : undefined
    if (!language) return []
    const known = draft.known.facts?.language ?? language
    if (known !== language) return []
    return [{ kind: 'fact', block, words, facts: { language }, cutFrom: 'title' }]
  },
  examples: [
    {
      lines: ['Wie Sam LinkedIn nutzt (de)', 'Ein Satz.'],
      finds: [
        { kind: 'fact', block: 0, words: ' (de)', facts: { language: 'de' }, cutFrom: 'title' },
      ],
    },
    {
      lines: ['# How Sam uses LinkedIn [EN]', 'A sentence.'],
      finds: [
        { kind: 'fact', block: 0, words: ' [EN]', facts: { language: 'en' }, cutFrom: 'title' },
      ],
    },
    { lines: ['Arbeiten in der Informatik (IT)', 'Ein Satz.'], finds: [] },
    { lines: ['(de)', 'Ein Satz.'], finds: [] },
    { lines: ['Ein Titel ohne Angabe', 'Ein Satz (de)'], finds: [] },
  ],
}
