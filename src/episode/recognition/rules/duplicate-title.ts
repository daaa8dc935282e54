import { plainWords } from '../page-draft.ts'
import type { RecognitionRule } from './rule.ts'

/** Shorter titles can be a line of the text as well: a name, a heading. */
const MIN_WORDS = 3

/** Copies of the title as whole lines, with or without the tag that was cut from it: players and page heads repeat it. */
export const duplicateTitle: RecognitionRule = {
  name: 'duplicate-title',
  find: (draft) => {
    const block = draft.slot('title')
    const title = block === null ? plainWords(draft.known.title ?? '') : (draft.words[block] ?? '')
    const tag = draft.findings.find((found) => found.kind === 'fact' && found.cutFrom === 'title')
    const copies = [title]
    if (tag?.kind === 'fact') copies.push(title.slice(0, -plainWords(tag.words).length).trim())
    if (title.split(' ').length < MIN_WORDS) return []
    return draft
      .free()
      .filter((index) => copies.includes(draft.words[index] ?? ''))
      .map((index) => ({ kind: 'removed', block: index, reason: 'duplicate-title' }))
  },
  examples: [
    {
      lines: ['Wie Sam es nutzt (de)', 'Ein Satz.', 'Wie Sam es nutzt (de)', 'Wie Sam es nutzt'],
      finds: [
        { kind: 'removed', block: 2, reason: 'duplicate-title' },
        { kind: 'removed', block: 3, reason: 'duplicate-title' },
      ],
    },
    { lines: ['Sam Cen', 'Ein Satz.', 'Sam Cen', 'Noch ein Satz.'], finds: [] },
    { lines: ['Wie Sam es nutzt', 'Wie Sam es nutzt, sagt er hier.'], finds: [] },
  ],
}
