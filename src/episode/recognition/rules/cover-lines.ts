import { splitCaption } from '../../credits/parse-credit.ts'
import { headBlocks } from '../page-head.ts'
import type { RecognitionRule } from './rule.ts'

/** Shorter lines repeat by chance. */
const MIN_WORDS = 3

/**
 * Alt text and caption of the cover picture. Copied from a page, a picture leaves two lines below each
 * other: its alt text, and the same words again as the caption, often with the credit at the end.
 */
export const coverLines: RecognitionRule = {
  name: 'cover-lines',
  find: (draft) => {
    for (const index of headBlocks(draft)) {
      const alt = draft.freeWords(index)
      const caption = draft.freeWords(index + 1)
      if (!alt || !caption || alt.split(' ').length < MIN_WORDS) continue
      if (alt === caption || splitCaption(caption)?.caption === alt) {
        return [
          { kind: 'slot', block: index, slot: 'alt' },
          { kind: 'slot', block: index + 1, slot: 'caption' },
        ]
      }
    }
    return []
  },
  examples: [
    {
      lines: ['Ein Titel', 'Sam sitzt im Büro.', 'Sam sitzt im Büro. - Foto: A/B', 'Ein Satz.'],
      finds: [
        { kind: 'slot', block: 1, slot: 'alt' },
        { kind: 'slot', block: 2, slot: 'caption' },
      ],
    },
    {
      lines: ['A title', 'Sam at his desk', 'Sam at his desk', 'A sentence.'],
      finds: [
        { kind: 'slot', block: 1, slot: 'alt' },
        { kind: 'slot', block: 2, slot: 'caption' },
      ],
    },
    { lines: ['Ein Titel', 'Sam sitzt im Büro.', 'Sam sitzt im Büro. Er denkt.'], finds: [] },
    { lines: ['Ein Titel', 'Ja, ja.', 'Ja, ja.', 'Ein Satz.'], finds: [] },
  ],
}
