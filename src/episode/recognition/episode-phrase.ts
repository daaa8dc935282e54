/** A word for an episode and its number, as it was found. */
export interface EpisodePhrase {
  /** "Folge 25", "#25": to the letter. */
  words: string
  number: number
}

/** Nothing that goes on counting ("2 von 3", "1.500", "25 %") is an episode's number. */
const NUMBER = '(\\d{1,4})(?![\\d%]|[.,:]\\d| ?%)(?!\\s*(?:von|of|aus|bis|to)\\s+\\d)'
/** What divides the phrase from the words behind it. */
const END = '(?=\\s*(?:$|//|[:|–—()[\\]-]|[.,](?:\\s|$)))'

const SPELLED = `(?:(?:Podcast[- ]?)?(?:Folge|Episode)|Ep\\.?|Ausgabe)\\s*(?:Nr\\.?|No\\.?|#)?\\s*${NUMBER}`
const SIGN = `#\\s?${NUMBER}`
const IN_TITLE = [
  new RegExp(`(?:^|[|–—:([]\\s*|\\s-\\s+|^Podcast\\s+)(${SPELLED})${END}`, 'iu'),
  new RegExp(`(?:^|[|–—:([]\\s*|\\s-\\s+)(${SIGN})(?:${END}|(?=\\s))`, 'u'),
]
const AT_START = new RegExp(`^(([\\p{L}.]{2,12})\\s*(?:Nr\\.?|No\\.?|#)?\\s*${NUMBER})${END}`, 'iu')
const SIGN_AT_START = new RegExp(`^(${SIGN})(?:${END}|(?=\\s))`, 'u')

/** The episode's number as a title names it: "Folge 25: …", "… – Episode 25", "#25 …". */
export function episodePhraseInTitle(title: string): EpisodePhrase | null {
  for (const pattern of IN_TITLE) {
    const match = pattern.exec(title)
    if (match) return { words: match[1] ?? '', number: Number(match[2]) }
  }
  return null
}

/** The same at the beginning of a paragraph, where the word may be misspelled: "Eipisode 25// …". */
export function episodePhraseAtStart(text: string): EpisodePhrase | null {
  const sign = SIGN_AT_START.exec(text)
  if (sign) return { words: sign[1] ?? '', number: Number(sign[2]) }
  const match = AT_START.exec(text)
  if (!match || !isEpisodeWord(match[2] ?? '')) return null
  return { words: match[1] ?? '', number: Number(match[3]) }
}

/** Words that are near, and right as they are. */
const OTHER_WORDS = new Set(['folgen', 'folie', 'felge', 'folgt', 'episoden', 'episodes'])

function isEpisodeWord(word: string): boolean {
  const letters = word.toLowerCase()
  if (['ep', 'ep.', 'ausgabe'].includes(letters)) return true
  if (OTHER_WORDS.has(letters)) return false
  return editDistance(letters, 'episode') <= 2 || editDistance(letters, 'folge') <= 1
}

/** Letters to insert, delete, replace or swap with a neighbour to make one word of the other. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    rows.push(current)
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (same ? 0 : 1),
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(a.length, b.length)
}
