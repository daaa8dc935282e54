import { episodePhraseAtStart } from '../episode-phrase.ts'
import { headBlocks } from '../page-head.ts'
import { endsLikeSentence } from '../sentence.ts'
import type { RecognitionRule } from './rule.ts'

/**
 * The lead: the paragraph of the page's head that begins with the episode's number, or the only
 * paragraph between title and player. Text has to follow it, or it is the text.
 */
export const lead: RecognitionRule = {
  name: 'lead',
  find: (draft) => {
    const head = headBlocks(draft)
    const block =
      head.length === 1 && draft.slot('player') !== null
        ? head[0]
        : head.find((index) => episodePhraseAtStart(draft.freeWords(index) ?? '') !== null)
    if (block === undefined || !endsLikeSentence(draft.freeWords(block) ?? '')) return []
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
