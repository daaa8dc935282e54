import type { BlockRule, PageRule, Rule } from './rule.ts'
import { addressForm } from './rules/address-form.ts'
import { doubledWord } from './rules/doubled-word.ts'
import { englishArticle } from './rules/english-article.ts'
import { episodeNumber } from './rules/episode-number.ts'
import { fillerWords } from './rules/filler-words.ts'
import { fusedWords } from './rules/fused-words.ts'
import { glossarySpelling } from './rules/glossary-spelling.ts'
import { leftovers } from './rules/leftovers.ts'
import { apostrophe, dash, doubledMark, ellipsis } from './rules/marks.ts'
import { nameVariants } from './rules/name-variants.ts'
import { mixedNumbers, numberFormat } from './rules/number-format.ts'
import { quotes } from './rules/quotes.ts'
import { englishI, longSentence, sentenceStart } from './rules/sentences.ts'
import { doubleSpace, spaceAfterMark, spaceBeforeMark } from './rules/spaces.ts'
import { spelling } from './rules/spelling.ts'
import { splitWord } from './rules/split-word.ts'
import { twoCapitals } from './rules/two-capitals.ts'

/** Rules for each block. Where two find the same words, the one that stands first here is told. */
export const BLOCK_RULES = [
  leftovers,
  glossarySpelling,
  twoCapitals,
  splitWord,
  fusedWords,
  spelling,
  doubledWord,
  episodeNumber,
  englishI,
  englishArticle,
  doubleSpace,
  spaceBeforeMark,
  spaceAfterMark,
  doubledMark,
  ellipsis,
  dash,
  apostrophe,
  quotes,
  numberFormat,
  sentenceStart,
  fillerWords,
  longSentence,
] as const satisfies readonly BlockRule[]

/** Rules for the page as a whole. They go before those for a block, since they know more. */
export const PAGE_RULES = [
  nameVariants,
  addressForm,
  mixedNumbers,
] as const satisfies readonly PageRule[]

export const RULES: readonly Rule[] = [...PAGE_RULES, ...BLOCK_RULES]

/** Whether a rule looks at pages of a show. @param switches of the show, by the rule's name */
export const isSwitchedOn = (
  { name, isOn }: Rule,
  switches: Readonly<Record<string, boolean>>,
): boolean => (Object.hasOwn(switches, name) ? (switches[name] ?? isOn) : isOn)
