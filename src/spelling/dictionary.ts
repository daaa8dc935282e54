import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm'
import { Problem } from '../episode/problem.ts'
import type { DictionaryText } from './read-dictionary.ts'

/** Words that are longer are none that a dictionary could have, and take the engine too long. */
export const MAX_WORD_LETTERS = 100

/** So many words are remembered; a book has fewer. */
const MAX_REMEMBERED = 50_000

/** A dictionary in the engine, with a memory of the words that it was asked for. */
export class Dictionary {
  readonly #engine: Hunspell
  readonly #known = new Map<string, boolean>()
  readonly #ends = new Map<string, readonly string[]>()
  readonly #suggested = new Map<string, readonly string[]>()

  private constructor(engine: Hunspell) {
    this.#engine = engine
  }

  /**
   * @param name for the problem's text
   * @throws Problem dictionary-damaged (name) when the engine cannot use it
   */
  static async create({ affixes, words }: DictionaryText, name: string): Promise<Dictionary> {
    try {
      return new Dictionary(await createHunspellFromStrings(affixes, words))
    } catch (error) {
      throw new Problem('dictionary-damaged', { name }, { cause: error })
    }
  }

  knows(word: string): boolean {
    if (word.length > MAX_WORD_LETTERS) return false
    return remembered(this.#known, word, () => this.#engine.testSpelling(word))
  }

  /**
   * The last parts of a word that the dictionary has only as a compound, in small letters; none where the word itself
   * is in it. The engine tells a part as " pa:fahren", a word as " st:fahren" (hunspell(5), morphological analysis).
   */
  compoundEnds(word: string): readonly string[] {
    if (word.length > MAX_WORD_LETTERS) return []
    return remembered(this.#ends, word, () => {
      const readings = this.#engine.analyzeWord(word)
      const ends = readings.map((reading) => / pa:(\S+)(?!.* pa:)/.exec(reading)?.[1])
      return ends.includes(undefined) ? [] : ends.flatMap((end) => end ?? [])
    })
  }

  /** What may have been meant, the best first, as the engine sees it. */
  suggest(word: string): readonly string[] {
    if (word.length > MAX_WORD_LETTERS) return []
    return remembered(this.#suggested, word, () => this.#engine.getSpellingSuggestions(word))
  }

  dispose(): void {
    this.#engine.dispose()
  }
}

function remembered<T>(memory: Map<string, T>, word: string, ask: () => T): T {
  const known = memory.get(word)
  if (known !== undefined) return known
  if (memory.size >= MAX_REMEMBERED) memory.clear()
  const answer = ask()
  memory.set(word, answer)
  return answer
}
