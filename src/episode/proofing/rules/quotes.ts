import type { ReadBlock } from '../read-block.ts'
import type { BlockRule, Found } from '../rule.ts'

const GERMAN = { double: ['„', '“'], single: ['‚', '‘'] } as const
const ENGLISH = { double: ['“', '”'], single: ['‘', '’'] } as const

const DOUBLE = /["„“”«»]/gu

/** Quotation marks that are straight, or of another language. Guillemets that point inwards are German, too. */
export const quotes: BlockRule = {
  name: 'quotes',
  severity: 'warning',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Er sagt: "Ja."', right: 'Er sagt: „Ja.“' },
    { language: 'de', wrong: 'Er sagt: “Ja.”', right: 'Er sagt: „Ja.“' },
    { language: 'en', wrong: 'He says: "Yes."', right: 'He says: “Yes.”' },
    { language: 'en', wrong: 'He says: „Yes.“', right: 'He says: “Yes.”' },
    { language: 'de', wrong: 'Er sagt: „Ja“, »nein« und 3" mehr', right: null },
    { language: 'en', wrong: 'He says: “Yes.”', right: null },
  ],
  *find(block) {
    const style = block.isIn('de') ? GERMAN : block.isIn('en') ? ENGLISH : null
    if (style) yield* findPairs(block, style.double)
  },
}

/** Marks in pairs: one that opens, and the next, which closes. What has no pair is left alone. */
function* findPairs(
  { text, isIn }: ReadBlock,
  [opening, closing]: readonly [string, string],
): Generator<Found> {
  const marks = [...text.matchAll(DOUBLE)].filter(({ index, 0: mark }) => {
    const isInches = mark === '"' && /\d/.test(text[index - 1] ?? '')
    const isGuillemet = mark === '«' || mark === '»'
    return !isInches && !(isGuillemet && isIn('de'))
  })
  for (let at = 0; at + 1 < marks.length; at += 2) {
    const [open, close] = [marks[at], marks[at + 1]]
    if (!open || !close || !opens(text, open.index) || opens(text, close.index)) return
    for (const [mark, right] of [
      [open, opening],
      [close, closing],
    ] as const) {
      const { index, 0: sign } = mark
      if (sign !== right) yield { from: index, to: index + 1, suggestions: [right] }
    }
  }
}

/** Whether a mark stands before a word rather than behind it. */
function opens(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]]
  return (
    (before === undefined || /[\s([{–—-]/.test(before)) && after !== undefined && !/\s/.test(after)
  )
}
