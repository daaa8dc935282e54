import { parseCreditLine } from '../../credits/parse-credit.ts'
import { episodePhraseInTitle } from '../episode-phrase.ts'
import { type PageDraft, plainWords } from '../page-draft.ts'
import { speakerLabel } from '../speaker-label.ts'
import type { RecognitionRule } from './rule.ts'

/** No title is longer. */
const MAX_TITLE = 200
/** No menu that was copied with a page has more lines. */
const MAX_MENU = 12

/**
 * The page's title: the line that repeats the title known from front matter, else the first heading of
 * level 1, else a first line that is short and ends like no sentence. Below a menu it may be a later one.
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
    {
      lines: [
        'Zum Inhalt springen',
        'Podcast',
        'Über uns',
        'Sam am See',
        'Folge 3: Am See',
        'Text.',
      ],
      finds: [{ kind: 'slot', block: 4, slot: 'title' }],
    },
    {
      lines: ['Skip to content', 'Podcast', 'About', 'How Sam uses LinkedIn', 'A sentence.'],
      finds: [{ kind: 'slot', block: 3, slot: 'title' }],
    },
    { lines: ['SPEAKER 1: Hello', 'SPEAKER 2: Hi.'], finds: [] },
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
  if (first === undefined || !isTitleLike(draft, first)) return null
  return isBelowMenu(draft, first) ? titleBelowMenu(draft, free) : first
}

/** Below a page's menu more of its entries can follow, which no list of residue knows. */
const isBelowMenu = (draft: PageDraft, first: number): boolean =>
  draft.findings.some(
    (found) => found.kind === 'removed' && found.reason === 'navigation' && found.block < first,
  )

/** The first line that names the episode's number, else the first one longer than a menu's entry. */
function titleBelowMenu(draft: PageDraft, free: readonly number[]): number | null {
  const end = free.findIndex((index) => !isTitleLike(draft, index))
  const lines = free.slice(0, Math.min(MAX_MENU, end === -1 ? free.length : end))
  const namesEpisode = (index: number): boolean =>
    episodePhraseInTitle(draft.words[index] ?? '') !== null
  const isLong = (index: number): boolean => (draft.words[index] ?? '').split(' ').length > 2
  return lines.find(namesEpisode) ?? lines.find(isLong) ?? lines[0] ?? null
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
