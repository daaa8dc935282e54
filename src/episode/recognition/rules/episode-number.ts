import {
  type EpisodePhrase,
  episodePhraseAtStart,
  episodePhraseInTitle,
} from '../episode-phrase.ts'
import type { PageDraft } from '../page-draft.ts'
import { headBlocks } from '../page-head.ts'
import type { RecognitionRule } from './rule.ts'

/** The episode's number, from the title, else from the beginning of the lead or of a line in the head. The words stay. */
export const episodeNumber: RecognitionRule = {
  name: 'episode-number',
  find: (draft) => {
    if (draft.known.facts?.number != null) return []
    for (const [block, read] of places(draft)) {
      const phrase = read(draft.words[block] ?? '')
      if (!phrase) continue
      const { words, number } = phrase
      return [{ kind: 'fact', block, words, facts: { number }, cutFrom: null }]
    }
    return []
  },
  examples: [
    {
      lines: ['Ein Titel', 'Eipisode 25// Sam ist Spezialist.', 'Ein Satz.'],
      finds: [
        { kind: 'fact', block: 1, words: 'Eipisode 25', facts: { number: 25 }, cutFrom: null },
      ],
    },
    ...(
      [
        ['#25', '#25 Wie Sam LinkedIn nutzt'],
        ['Folge 25', 'Folge 25: Wie Sam LinkedIn nutzt'],
        ['Episode 25', 'Episode 25 – How Sam uses LinkedIn'],
        ['Episode 25', 'How Sam uses LinkedIn (Episode 25)'],
        ['Folge 25', 'Wie Sam LinkedIn nutzt | Folge 25'],
        ['Podcast-Folge 25', 'Podcast-Folge 25: Wie Sam LinkedIn nutzt'],
      ] as const
    ).map(([words, line]) => ({
      lines: [line, 'Ein Satz.'],
      finds: [{ kind: 'fact', block: 0, words, facts: { number: 25 }, cutFrom: null }] as const,
    })),
    { lines: ['Was in Episode 25 geschah', 'Sam sprach in Folge 3 davon.'], finds: [] },
    { lines: ['#2 von 3 über Social Media', 'Ein Satz.'], finds: [] },
    { lines: ['Ein Titel', 'Folgen 25: mehr als je zuvor.', 'Ein Satz.'], finds: [] },
    { lines: ['Folge 2 von 3: Wie Sam es nutzt', 'Ein Satz.'], finds: [] },
    { lines: ['Ein Titel', 'Folge 25 Leuten, sagt Sam.', 'Ein Satz.'], finds: [] },
  ],
}

type ReadPhrase = (text: string) => EpisodePhrase | null

/** Where the number can stand, the surest place first, and how it is read there. */
function places(draft: PageDraft): (readonly [block: number, read: ReadPhrase])[] {
  const title = draft.slot('title')
  const lead = draft.slot('lead')
  return [
    ...(title === null ? [] : [[title, episodePhraseInTitle] as const]),
    ...(lead === null ? [] : [[lead, episodePhraseAtStart] as const]),
    ...headBlocks(draft).map((block) => [block, episodePhraseAtStart] as const),
  ]
}
