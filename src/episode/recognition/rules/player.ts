import type { PageDraft } from '../page-draft.ts'
import { endsLikeSentence } from '../sentence.ts'
import type { RecognitionRule } from './rule.ts'

/** No show's name is longer. */
const MAX_NAME = 80

/**
 * The place of the audio player. Copied, a player is three lines: name of the show, title of the
 * episode, "Loading" (or its times); the first two in either order. The name is the slot's text.
 */
export const player: RecognitionRule = {
  name: 'player',
  find: (draft) => {
    for (const [index] of draft.blocks.entries()) {
      const isFirst = isTitleCopy(draft, index + 1) && isControl(draft, index + 2)
      const isSecond = isTitleCopy(draft, index - 1) && isControl(draft, index + 1)
      if ((isFirst || isSecond) && isName(draft.freeWords(index))) {
        return [{ kind: 'slot', block: index, slot: 'player' }]
      }
    }
    return []
  },
  examples: [
    {
      lines: [
        'Wie Sam es nutzt',
        'Ein Satz.',
        'Designed Innovation',
        'Wie Sam es nutzt',
        'Loading',
      ],
      finds: [{ kind: 'slot', block: 2, slot: 'player' }],
    },
    {
      lines: [
        'How Sam uses it',
        'How Sam uses it',
        'Designed Innovation',
        '00:00 / 32:10',
        'Text.',
      ],
      finds: [{ kind: 'slot', block: 2, slot: 'player' }],
    },
    { lines: ['Wie Sam es nutzt', 'Ein Satz.', 'Wie Sam es nutzt', 'Loading'], finds: [] },
    { lines: ['Wie Sam es nutzt', 'Ausblick', 'Wie Sam es nutzt', 'Ein Satz.'], finds: [] },
  ],
}

const isTitleCopy = (draft: PageDraft, index: number): boolean => {
  const claim = draft.claim(index)
  return claim?.kind === 'removed' && claim.reason === 'duplicate-title'
}

const isControl = (draft: PageDraft, index: number): boolean => {
  const claim = draft.claim(index)
  return (
    claim?.kind === 'removed' && (claim.reason === 'loading' || claim.reason === 'player-controls')
  )
}

const isName = (line: string | null): boolean =>
  line !== null && line !== '' && line.length <= MAX_NAME && !endsLikeSentence(line)
