import { distance } from 'fastest-levenshtein'
import type { PageRule } from '../rule.ts'
import { unknownWords } from '../unknown-words.ts'

/** More different names than any page has. */
const MAX_NAMES = 400

/** A name that is spelled in two ways on a page, by a letter: the rarer one is found. */
export const nameVariants: PageRule = {
  name: 'name-variants',
  severity: 'warning',
  isOn: true,
  examples: [
    {
      language: 'de',
      wrong: 'Yiheng sagt es. Yiheng meint, dass Yihang geht.',
      right: 'Yiheng sagt es. Yiheng meint, dass Yiheng geht.',
    },
    {
      language: 'en',
      wrong: 'Stroisch said so. Then Stroish left Stroisch.',
      right: 'Stroisch said so. Then Stroisch left Stroisch.',
    },
    { language: 'de', wrong: 'Yiheng kennt Stroisch.', right: null },
  ],
  *find(blocks, context) {
    const names = blocks.flatMap((block, at) =>
      unknownWords(block, context)
        .filter(({ word }) => /^\p{Lu}\p{Ll}{3,}/u.test(word))
        .map(({ from, to, word }) => ({ from, to, word, block: at })),
    )
    const counts = new Map<string, number>()
    for (const { word } of names) counts.set(word, (counts.get(word) ?? 0) + 1)
    const usual = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MAX_NAMES)
    const rightFor = (word: string): string | undefined => {
      const count = counts.get(word) ?? 0
      return usual.find(([other, often]) => often > count && isNear(other, word))?.[0]
    }
    for (const { word, ...place } of names) {
      const right = rightFor(word)
      if (right) yield { ...place, suggestions: [right] }
    }
  },
}

/** A letter wrong; not the same name with an ending. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.startsWith(b) || b.startsWith(a)) return false
  return distance(a, b) === 1
}
