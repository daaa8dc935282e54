import { type FoldedText, foldText } from '../text-blocks/folded-text.ts'
import type { Range } from '../text-blocks/range.ts'
import type { ProofText } from './proof-text.ts'

/** A word of a block; offsets are those of the text that is read. */
export interface Word extends Range {
  /** As dictionaries have it, with a straight apostrophe. */
  word: string
}

/** A block as rules read it: in Unicode NFC, without soft hyphens, with a sign in place of what is spared. */
export interface ReadBlock {
  text: string
  /** BCP 47. */
  language: string
  /** Whether it is of a language ("de" for "de-CH"). */
  isIn: (language: string) => boolean
  slot: ProofText['slot']
  words: readonly Word[]
  /** From offsets of `text` to those of the block. */
  folded: FoldedText
}

/** Stands for each letter of code and of addresses. */
export const SPARED = '\uFFFC'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´-][\p{L}\p{M}\p{N}]+)*/gu
/** Addresses without a scheme, names of files, and what people are called on platforms. */
const NAME_OF_THING =
  /(?<![\p{L}\p{N}])(?:[@#][\p{L}\p{N}_]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:de|com|org|net|eu|at|ch|io|info|app|dev|fm|tv|co|uk|me|ai|jpe?g|png|gif|webp|mp3|pdf|docx?|md|txt|html?)(?:\/[^\s<>"„“”]*)?)(?![\p{L}\p{N}])/giu

/** @param pageLanguage BCP 47, for blocks that name none */
export function readBlock(block: ProofText, pageLanguage: string): ReadBlock {
  const folded = foldText(withoutSpared(block), false)
  const language = block.lang ?? pageLanguage
  const text = folded.text.replace(NAME_OF_THING, (name) => SPARED.repeat(name.length))
  return {
    ...{ text, language, slot: block.slot, folded },
    isIn: (tag) => language.toLowerCase().split('-')[0] === tag,
    words: [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
      from: index,
      to: index + word.length,
      word: word.replace(/[’‘ʼ`´]/g, "'"),
    })),
  }
}

function withoutSpared({ text, spared }: ProofText): string {
  let done = 0
  let read = ''
  for (const { from, to } of spared) {
    if (from < done) continue
    read += text.slice(done, from) + SPARED.repeat(to - from)
    done = to
  }
  return read + text.slice(done)
}
