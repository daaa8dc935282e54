import { episodePhraseAtStart } from '../episode-phrase.ts'
import { type PageDraft, plainWords } from '../page-draft.ts'
import { headBlocks } from '../page-head.ts'
import { endsLikeSentence } from '../sentence.ts'
import type { RecognitionRule } from './rule.ts'

/**
 * The lead: the paragraph of the page's head that repeats the lead known from front matter. Where none is
 * known, the one that begins with the episode's number, or the only paragraph between title and player.
 * Text has to follow it, or it is the text.
 */
export const lead: RecognitionRule = {
  name: 'lead',
  find: (draft) => {
    const block = leadBlock(draft)
    if (block === undefined) return []
    const isFollowed = draft.free().some((index) => index > block)
    return isFollowed ? [{ kind: 'slot', block, slot: 'lead' }] : []
  },
  examples: [
    {
      lines: ['Ein Titel', 'Eipisode 25// Sam ist Spezialist.', 'Ein Satz.'],
      finds: [{ kind: 'slot', block: 1, slot: 'lead' }],
    },
    {
      lines: [
        'How Sam uses it',
        'Sam is a coach.',
        'A show',
        'How Sam uses it',
        'Loading',
        'Text.',
      ],
      finds: [{ kind: 'slot', block: 1, slot: 'lead' }],
    },
    { lines: ['Ein Titel', 'Sam ist Spezialist.', 'Ein Satz.'], finds: [] },
    { lines: ['# Ein Titel', '## Anfang', 'Folge 25: Sam kommt.', 'Ein Satz.'], finds: [] },
    { lines: ['Ein Titel', 'Folge 25: Sam ist Spezialist.'], finds: [] },
  ],
}

function leadBlock(draft: PageDraft): number | undefined {
  const head = headBlocks(draft)
  const wordsAt = (index: number): string => draft.freeWords(index) ?? ''
  if (draft.known.lead !== undefined) {
    const known = plainWords(draft.known.lead)
    return head.find((index) => wordsAt(index) === known)
  }
  const sentences =
    head.length === 1 && draft.slot('player') !== null
      ? head
      : head.filter((index) => episodePhraseAtStart(wordsAt(index)) !== null).slice(0, 1)
  return sentences.find((index) => endsLikeSentence(wordsAt(index)))
}
