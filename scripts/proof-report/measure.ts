import { seededRandom } from '../../bench/text/seeded-random.ts'
import type { ProofFinding } from '../../src/episode/proofing/proof-finding.ts'
import type { ProofText } from '../../src/episode/proofing/proof-text.ts'
import { Proofreader } from '../../src/episode/proofing/proofreader.ts'
import type { Speller } from '../../src/episode/proofing/speller.ts'
import { cleanTexts } from './clean-texts.ts'
import { makeLetterWrong, takeSpaceAway, type WrongText } from './inject-errors.ts'

/** Rules that say that something is no word. */
const WORD_RULES = ['spelling', 'fused-words', 'split-word', 'two-capitals', 'name-variants']

export interface Found {
  count: number
  found: number
  /** Some that were not found, for people. */
  missed: string[]
}

/** Errors of one kind, made at random in clean texts, and how many of them are found. */
export function findErrors(
  speller: Speller,
  language: 'de' | 'en',
  kind: 'letter' | 'space',
  { count, seed }: { count: number; seed: number },
): Found {
  const texts = cleanTexts(language)
  const random = seededRandom(seed)
  const missed: string[] = []
  let found = 0
  for (let made = 0; made < count; made++) {
    const wrong =
      kind === 'letter' ? makeLetterWrong(texts, language, random) : takeSpaceAway(texts, random)
    if (isFound(speller, language, wrong)) found++
    else missed.push(`${wrong.was} > ${wrong.is}`)
  }
  return { count, found, missed }
}

export interface FalseAlarms {
  /** How many words the texts have. */
  words: number
  /** Words that are said to be none, each once, with how often. */
  alarms: Map<string, number>
}

/** What is said to be wrong in texts that are right. */
export function falseAlarms(speller: Speller, language: 'de' | 'en'): FalseAlarms {
  const texts = cleanTexts(language)
  const alarms = new Map<string, number>()
  for (const { rule, words } of proofread(speller, language, texts)) {
    if (WORD_RULES.includes(rule)) alarms.set(words, (alarms.get(words) ?? 0) + 1)
  }
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return { words, alarms }
}

function isFound(speller: Speller, language: string, { text, place }: WrongText): boolean {
  return proofread(speller, language, [text]).some(
    ({ from, to }) => from < place.to && to > place.from,
  )
}

/** Without suggestions: they take long. */
function proofread(
  speller: Speller,
  language: string,
  texts: readonly ProofText[],
): ProofFinding[] {
  const proofreader = new Proofreader({
    speller: { ...speller, suggest: () => [] },
    ...{ glossary: [], ruleSwitches: {}, isIgnored: () => false, fallbackLanguage: language },
  })
  const told = new Map<string, ProofFinding[]>()
  for (const block of proofreader.proof({ texts, language, names: [], number: null })) {
    if (block) told.set(`${block.slot} ${block.blockId}`, block.findings)
  }
  return [...told.values()].flat()
}
