import { type BlockRule, findPattern, type PageRule } from '../rule.ts'

/** Numbers of thousands that are written as in another language. */
export const numberFormat: BlockRule = {
  name: 'number-format',
  severity: 'warning',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'über 20,000 Mitarbeiter', right: 'über 20.000 Mitarbeiter' },
    { language: 'en', wrong: 'more than 20.000 people', right: 'more than 20,000 people' },
    { language: 'de', wrong: '2.100 Follower, 3,5 Prozent, am 24.11.2026', right: null },
    { language: 'en', wrong: '2,100 followers, 3.5 per cent', right: null },
  ],
  *find(block) {
    const inGerman = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d.,]*\d)/g
    const inEnglish = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.,]*\d)/g
    if (block.isIn('de')) yield* findPattern(block, inGerman, ([n]) => n.replaceAll(',', '.'))
    if (block.isIn('en')) yield* findPattern(block, inEnglish, ([n]) => n.replaceAll('.', ','))
  },
}

const GROUPED = /(?<![\d.,])[1-9]\d{0,2}(?:[.,\u202F\u00A0 ]\d{3})+(?![\d.,]*\d)/g
const PLAIN = /(?<![\d.,:/-])(?!(?:1[5-9]|20|21)\d\d(?!\d))[1-9]\d{3,5}(?![\d.,:/-]*\d)/g

/** Thousands that are divided into groups here and not there. */
export const mixedNumbers: PageRule = {
  name: 'mixed-numbers',
  severity: 'note',
  isOn: true,
  examples: [
    {
      language: 'de',
      wrong: 'Erst 2.100, dann 2.500, am Ende 3500.',
      right: 'Erst 2.100, dann 2.500, am Ende 3.500.',
    },
    {
      language: 'en',
      wrong: 'First 2,100, then 3,000, then 45000.',
      right: 'First 2,100, then 3,000, then 45,000.',
    },
    { language: 'de', wrong: 'Im Jahr 2025 waren es 2.100.', right: null },
    { language: 'de', wrong: 'Erst 2100, dann 2500.', right: null },
  ],
  *find(blocks) {
    const grouped = blocks.reduce((sum, { text }) => sum + [...text.matchAll(GROUPED)].length, 0)
    const plain = blocks.reduce((sum, { text }) => sum + [...text.matchAll(PLAIN)].length, 0)
    if (plain === 0 || grouped <= plain) return
    for (const [at, block] of blocks.entries()) {
      const sign = block.isIn('en') ? ',' : '.'
      const group = ([digits]: RegExpExecArray) => digits.replace(/\B(?=(?:\d{3})+$)/g, sign)
      for (const found of findPattern(block, PLAIN, group)) yield { ...found, block: at }
    }
  },
}
