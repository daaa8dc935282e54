/** What the words before a credit say about the name that follows. */
export interface CreditLead {
  /** Whether the first name is that of the creator or that of the source. */
  role: 'creator' | 'source'
  /** "Photo by A on B": the source follows a word instead of a slash. */
  isSentence: boolean
  /** What comes after the lead. */
  rest: string
}

/** Words that lead in a creator: German, then English. With a colon or a copyright sign. */
const CREATOR_WORDS = [
  'Fotos?',
  'Fotografie',
  'Foto-?Credits?',
  'Fotonachweis',
  'Bild(?:er)?',
  'Bildrechte',
  'Bildnachweis',
  'Titel(?:bild|foto)',
  'Beitragsbild',
  'Grafik',
  'Photos?',
  'Photograph',
  'Pictures?',
  'Images?',
  'Graphic',
  'Illustration',
  'Screenshot',
  'Collage',
  '(?:Foto|Bild)?montage',
  '(?:Photo|Image|Picture) credits?',
  'Credits?',
  'Copyright',
]

/** Words that lead in a source. */
const SOURCE_WORDS = ['Quelle', '(?:Bild|Foto)quelle', 'Source', '(?:Image|Photo|Picture) source']

/** Words after which a name can follow without a colon: "Photo by", "Image courtesy of". */
const BY_WORDS = [
  '(?:(?:Photo|Picture|Image|Illustration) )?courtesy of',
  '(?:Photo|Picture|Image|Illustration) by',
  '(?:Foto|Bild|Grafik|Illustration) von(?=.* (?:auf|via) \\p{Lu}\\S*$)',
]

const COPYRIGHT = '(?:©|\\(c\\))'
const lead = (words: readonly string[], end: string): RegExp =>
  new RegExp(`^(?:${words.join('|')})${end}`, 'iu')

const LEADS: readonly (Omit<CreditLead, 'rest'> & { pattern: RegExp })[] = [
  {
    role: 'creator',
    isSentence: false,
    pattern: lead(CREATOR_WORDS, `(?:\\s*:\\s*(?:${COPYRIGHT}\\s*)?|\\s*${COPYRIGHT}\\s*)`),
  },
  { role: 'creator', isSentence: false, pattern: lead([COPYRIGHT], '\\s*') },
  {
    role: 'creator',
    isSentence: false,
    pattern: lead(['Copyright'], '\\s+(?=(?:19|20)\\d\\d\\s)'),
  },
  { role: 'source', isSentence: false, pattern: lead(SOURCE_WORDS, '\\s*:\\s*') },
  { role: 'creator', isSentence: true, pattern: lead(BY_WORDS, '\\s+') },
]

/** Reads the words that lead in a credit ("Foto: ", "Photo by ", "© "); null when there are none. */
export function readCreditLead(text: string): CreditLead | null {
  for (const { pattern, ...kind } of LEADS) {
    const match = pattern.exec(text)
    if (match) return { ...kind, rest: text.slice(match[0].length) }
  }
  return null
}
