import { parseCreditLine } from '../../credits/parse-credit.ts'
import type { PageDraft } from '../page-draft.ts'
import { plainWords } from '../page-draft.ts'
import { speakerLabel } from '../speaker-label.ts'
import type { RecognitionRule } from './rule.ts'

/** No title is longer. */
const MAX_TITLE = 200

/**
 * The page's title: the line that repeats the title known from front matter, else the first heading of
 * level 1, else a first line that is short and ends like no sentence.
 */
export const title: RecognitionRule = {
  name: 'title',
  find: (draft) => {
    const block = titleBlock(draft)
    return block === null ? [] : [{ kind: 'slot', block, slot: 'title' }]
  },
  examples: [
    {
      lines: ['Wie Sam LinkedIn nutzt', 'Ein Satz.'],
      finds: [{ kind: 'slot', block: 0, slot: 'title' }],
    },
    {
      lines: ['Podcast: Wie Sam LinkedIn nutzt', 'Foto: Anna'],
      finds: [{ kind: 'slot', block: 0, slot: 'title' }],
    },
    {
      lines: ['Zum Inhalt springen', 'Was ist Design Thinking?'],
      finds: [{ kind: 'slot', block: 1, slot: 'title' }],
    },
    {
      lines: ['Designed Innovation', '# Wie Sam LinkedIn nutzt', 'Ein Satz.'],
      finds: [{ kind: 'slot', block: 1, slot: 'title' }],
    },
    { lines: ['Das ist ein gewöhnlicher Satz.', 'Noch einer'], finds: [] },
    { lines: ['Anna: Willkommen zum Podcast', 'Sam: Danke'], finds: [] },
    { lines: ['Anna: Ja', 'Genau', 'Anna: Nein'], finds: [] },
    { lines: ['[00:12] Hallo', 'Ein Satz.'], finds: [] },
    { lines: ['## Ein Abschnitt', 'Ein Satz.'], finds: [] },
  ],
}

function titleBlock(draft: PageDraft): number | null {
  const free = draft.free()
  if (draft.known.title !== undefined) {
    const known = plainWords(draft.known.title)
    return free.find((index) => draft.words[index] === known) ?? null
  }
  const marked = free.find((index) => draft.blocks[index]?.level === 1)
  if (marked !== undefined) return marked
  const [first] = free
  return first !== undefined && isTitleLike(draft, first) ? first : null
}

function isTitleLike(draft: PageDraft, index: number): boolean {
  const line = draft.words[index]
  if (!line || draft.blocks[index]?.level != null) return false
  if (line.length > MAX_TITLE || !/\p{L}/u.test(line)) return false
  const beginsWithTime = /^[[(]?\d{1,2}:\d{2}/u.test(line)
  return !beginsWithTime && !/[.…,;:]["”“«»)]?$/u.test(line) && !isSpoken(draft, index)
}

/** Whether a line "Name: words" is a speaker's: the name speaks again, or another one answers. */
function isSpoken(draft: PageDraft, index: number): boolean {
  const line = draft.words[index] ?? ''
  const speaker = speakerLabel(line)
  if (speaker === null) return false
  const next = draft.words[index + 1] ?? ''
  if (speakerLabel(next) !== null && parseCreditLine(next) === null) return true
  return draft.words.some(
    (other) => other !== null && other !== line && speakerLabel(other) === speaker,
  )
}
