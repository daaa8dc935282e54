import { captionCredit } from './rules/caption-credit.ts'
import { coverLines } from './rules/cover-lines.ts'
import { duplicateTitle } from './rules/duplicate-title.ts'
import { episodeNumber } from './rules/episode-number.ts'
import { headings } from './rules/headings.ts'
import { languageTag } from './rules/language-tag.ts'
import { lead } from './rules/lead.ts'
import { player } from './rules/player.ts'
import { residue } from './rules/residue.ts'
import type { RecognitionRule } from './rules/rule.ts'
import { speech } from './rules/speech.ts'
import { title } from './rules/title.ts'

/** All rules in the order in which they run. Each builds on what those before it have found. */
export const RULES: readonly RecognitionRule[] = [
  residue,
  title,
  languageTag,
  duplicateTitle,
  player,
  coverLines,
  captionCredit,
  lead,
  episodeNumber,
  headings,
  speech,
]
