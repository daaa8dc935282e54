import type {
  ComparedBlock,
  ComparedLine,
  ComparedRun,
  PageComparison,
} from '../comparison/comparison.ts'
import { countWords, isWord, textTokens } from '../comparison/text-tokens.ts'
import type { Alteration, MarkedText } from './alteration.ts'
import { judgeChange, type KnowsWord, type WordChange } from './judge-change.ts'

export interface AlterationOptions {
  /** Whether a word of a line is known: with the line's language, null for the page's. */
  knows: (word: string, lang: string | null) => boolean
  /** So many words may come or go at one place without being told. */
  freeWords: number
}

/** What of the words around a change is told. */
const CONTEXT_LETTERS = 48

/**
 * Finds in the comparison of a page before and after its clean-up what is more than spelling, in the
 * page's order. Formatting, pictures, credits and facts are no words, and are not looked at.
 */
export function findAlterations(
  { blocks }: PageComparison,
  options: AlterationOptions,
): Alteration[] {
  const found = blocks.flatMap((block) => [
    ...alterationsOfBlock(block),
    ...(block.change === 'changed'
      ? block.lines.flatMap((line) => ofLine(block, line, options))
      : []),
  ])
  const seen = new Map<string, number>()
  return found.map((alteration) => {
    const { kind, part, blockId, removed, inserted } = alteration
    const name = JSON.stringify([kind, part, blockId, removed, inserted])
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return { key: `${name}${count || ''}`, ...alteration }
  })
}

type Found = Omit<Alteration, 'key'>

function alterationsOfBlock(block: ComparedBlock): Found[] {
  const text = block.lines.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n')
  if (countWords(text) === 0) return []
  const place = {
    ...{ part: block.part, blockId: block.after, before: '', after: '' },
    removedRuns: [],
  }
  if (block.change === 'inserted') {
    return [{ ...place, kind: 'block-added', removed: '', inserted: text }]
  }
  if (block.change === 'removed') {
    return [{ ...place, kind: 'block-removed', removed: text, inserted: '' }]
  }
  return block.isMoved ? [{ ...place, kind: 'block-moved', removed: text, inserted: text }] : []
}

function ofLine(
  block: ComparedBlock,
  line: ComparedLine,
  { knows, freeWords }: AlterationOptions,
): Found[] {
  const place = { part: block.part, blockId: block.after }
  const { lang } = line.attrs
  const isKnown: KnowsWord = (word) => knows(word, typeof lang === 'string' ? lang : null)
  const found: Found[] = []
  const speaker = line.attributes.find(({ name }) => name === 'speaker')
  if (speaker) {
    const words = { removed: String(speaker.before ?? ''), inserted: String(speaker.after ?? '') }
    const around = { before: '', after: '', removedRuns: [] }
    if (judgeChange({ ...words, ...around }, isKnown) !== 'spelling') {
      found.push({ ...place, ...around, kind: 'speaker-changed', ...words })
    }
  }
  for (const passage of passagesOf(line.runs)) {
    const { removed, inserted, removedRuns, before, after } = passage
    const around = { before: lastWord(before), after: firstWord(after) }
    const kind = judgeChange({ removed, inserted, ...around }, isKnown)
    if (kind === 'spelling' || isFree(kind, passage, freeWords)) continue
    found.push({
      ...place,
      kind,
      removed,
      inserted,
      removedRuns,
      before: before.slice(-CONTEXT_LETTERS),
      after: after.slice(0, CONTEXT_LETTERS),
    })
  }
  return found
}

function isFree(kind: WordChange, { removed, inserted }: Passage, freeWords: number): boolean {
  const [gone, come] = [countWords(removed), countWords(inserted)]
  // Where words came in place of others, what was said is another.
  const isPure = gone === 0 || come === 0
  return kind !== 'other-word' && isPure && gone + come <= freeWords
}

interface Passage {
  removed: string
  inserted: string
  removedRuns: MarkedText[]
  before: string
  after: string
}

/** What came and went side by side, with the text around it as it is now. */
function passagesOf(runs: readonly ComparedRun[]): Passage[] {
  const passages: Passage[] = []
  let text = ''
  let open: Passage | null = null
  for (const { change, text: words, marks } of runs) {
    if (change === 'inserted' || change === 'removed') {
      open ??= { removed: '', inserted: '', removedRuns: [], before: text, after: '' }
      open[change] += words
      if (change === 'removed') open.removedRuns.push({ text: words, marks })
      if (!passages.includes(open)) passages.push(open)
    } else open = null
    if (change !== 'removed') text += words
  }
  return passages.map((passage) => ({
    ...passage,
    after: text.slice(passage.before.length + passage.inserted.length),
  }))
}

const lastWord = (text: string): string => textTokens(text).findLast(isWord) ?? ''
const firstWord = (text: string): string => textTokens(text).find(isWord) ?? ''
