import { findPattern, type PageRule } from '../rule.ts'

const FORM = /(?<![\p{L}\p{N}])(?:du|dich|dir|dein(?:e[mnrs]?)?)(?![\p{L}\p{N}])/giu

/** "Du" here and "du" there: the rarer one is found. At the beginning of a sentence both look alike. */
export const addressForm: PageRule = {
  name: 'address-form',
  severity: 'warning',
  isOn: true,
  examples: [
    {
      language: 'de',
      wrong: 'Wenn du magst, hast du Zeit für Deinen Beitrag.',
      right: 'Wenn du magst, hast du Zeit für deinen Beitrag.',
    },
    {
      language: 'de',
      wrong: 'Hast Du Zeit? Nimm Dir deine Zeit, wie Du willst.',
      right: 'Hast Du Zeit? Nimm Dir Deine Zeit, wie Du willst.',
    },
    { language: 'de', wrong: 'Du magst es. Wenn du magst, kannst du es tun.', right: null },
  ],
  *find(blocks) {
    const places = blocks.flatMap((block, at) => {
      if (!block.isIn('de')) return []
      return [...findPattern(block, FORM, () => [])]
        .filter(({ from }) =>
          /[^.!?:…„“"\s–-]\s+$/u.test(block.text.slice(Math.max(0, from - 4), from)),
        )
        .map((found) => ({ ...found, block: at, word: block.text.slice(found.from, found.to) }))
    })
    const capitals = places.filter(({ word }) => /^D/.test(word))
    const isSmallUsual = capitals.length * 2 <= places.length
    const rare = isSmallUsual ? capitals : places.filter(({ word }) => /^d/.test(word))
    for (const { word, ...place } of rare) {
      const first = isSmallUsual ? 'd' : 'D'
      yield { ...place, suggestions: [first + word.slice(1)] }
    }
  },
}
