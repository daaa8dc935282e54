import { episodePhraseAtStart } from '../episode-phrase.ts'
import type { Finding } from '../finding.ts'
import type { PageDraft } from '../page-draft.ts'
import { endsLikeSentence } from '../sentence.ts'
import { speakerLabel } from '../speaker-label.ts'
import type { RecognitionRule } from './rule.ts'

const MAX_LENGTH = 90
const MAX_WORDS = 14
const MAX_NAME_WORDS = 3

/**
 * Headings of the body, level 2. In a source that marks headings only further ones of level 1 are
 * found. In a plain one a heading is a short line that ends like no sentence and stands alone between
 * paragraphs that do; the first may open the body.
 */
export const headings: RecognitionRule = {
  name: 'headings',
  find: (draft) => {
    const free = draft.free()
    if (draft.blocks.some(({ level }) => level !== null)) {
      return free.filter((index) => draft.blocks[index]?.level === 1).map(asHeading)
    }

    const repeated = repeatedLines(draft)
    const isDialogue = free.some((index) => {
      const line = draft.freeWords(index)
      return line !== null && repeated.has(line) && isName(line)
    })
    return free
      .filter((index, at) => {
        const line = draft.freeWords(index)
        const [before, after] = [free[at - 1], free[at + 1]]
        return (
          line !== null &&
          isHeadingLike(line) &&
          !repeated.has(line) &&
          !(isDialogue && isName(line)) &&
          (before === undefined || isParagraph(draft, before)) &&
          after !== undefined &&
          isParagraph(draft, after)
        )
      })
      .map(asHeading)
  },
  examples: [
    {
      lines: ['Ein Titel', 'Ein Satz.', 'Wo Sam die Chancen sieht', 'Noch ein Satz.'],
      finds: [{ kind: 'heading', block: 2, level: 2 }],
    },
    {
      lines: ['# A title', '# Another one', 'A sentence.'],
      finds: [{ kind: 'heading', block: 1, level: 2 }],
    },
    { lines: ['Ein Titel', 'Ein Satz.', 'Ja genau', 'Noch ein Satz.'], finds: [] },
    { lines: ['Ein Titel', 'Ein Satz.', 'Anna: ich weiß nicht', 'Noch ein Satz.'], finds: [] },
    { lines: ['Ein Titel', 'Folge 25', 'Ein Satz.'], finds: [] },
    { lines: ['Ein Titel', 'Ein Satz.', 'Brot', 'Butter', 'Noch ein Satz.'], finds: [] },
    { lines: ['Ein Titel', 'Ein Satz.', 'Viele Grüße, Sam'], finds: [] },
    { lines: ['Ein Titel', 'Sam', 'Ja.', 'Anna', 'Nein.', 'Sam', 'Doch.'], finds: [] },
    { lines: ['Ein Titel', 'Ein Satz.', '- ein Punkt', 'Noch ein Satz.'], finds: [] },
    { lines: ['Ein Titel', '## Abschnitt', 'Ein Satz.', 'Kurze Zeile', 'Ein Satz.'], finds: [] },
  ],
}

const asHeading = (block: number): Finding => ({ kind: 'heading', block, level: 2 })

/** Words that begin what somebody says, and no heading. */
const SPOKEN =
  /^(?:ja|nein|nee|doch|genau|okay|ok|hm+|äh|ähm|also|danke|stimmt|yes|no|yeah|right|exactly|well|thanks|uh|um)(?![\p{L}\p{N}])/iu

function isHeadingLike(line: string): boolean {
  return (
    line.length <= MAX_LENGTH &&
    line.split(' ').length <= MAX_WORDS &&
    /^["„“«»'(]?(?:\p{Lu}|\d+[.)]? \p{Lu})/u.test(line) &&
    /[\p{L}\p{N})"”“«»]$/u.test(line) &&
    !endsLikeSentence(line) &&
    !SPOKEN.test(line) &&
    speakerLabel(line) === null &&
    episodePhraseAtStart(line) === null
  )
}

const isParagraph = (draft: PageDraft, index: number): boolean =>
  endsLikeSentence(draft.freeWords(index) ?? '')

/** Whether a line could be a speaker's name; where one occurs again and again, all of them are. */
const isName = (line: string): boolean =>
  isHeadingLike(line) && line.split(' ').length <= MAX_NAME_WORDS

/** Lines that occur more than once: speakers' names, refrains. */
function repeatedLines(draft: PageDraft): Set<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const line of draft.words) {
    if (line === null) continue
    if (seen.has(line)) repeated.add(line)
    seen.add(line)
  }
  return repeated
}
