import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '../episode/problem.ts'

/** A dictionary in Hunspell's format, as text in UTF-8. */
export interface DictionaryText {
  affixes: string
  words: string
}

/** Bigger than any that is published; more would fill the engine's memory. */
const MAX_BYTES = 50_000_000

/**
 * Reads a dictionary: "de.aff" and "de.dic", in whatever encoding they say.
 * @param path absolute path without the ending ("…/de/de")
 * @throws Problem dictionary-damaged (name) when one of the two is not there, or is no part of a dictionary
 */
export async function readDictionary(path: string): Promise<DictionaryText> {
  const name = basename(path)
  try {
    const [affixBytes, wordBytes] = await Promise.all(
      ['aff', 'dic'].map((ending) => readFile(`${path}.${ending}`)),
    )
    if (!affixBytes || !wordBytes || affixBytes.length + wordBytes.length > MAX_BYTES) {
      throw new RangeError('too large')
    }
    const encoding = /^SET\s+(\S+)/m.exec(affixBytes.toString('latin1'))?.[1] ?? 'ISO8859-1'
    const decoder = new TextDecoder(labelOf(encoding), { fatal: true })
    const affixes = decoder.decode(affixBytes).replace(/^SET\s+\S+/m, 'SET UTF-8')
    const words = decoder.decode(wordBytes)
    if (!/^SET /m.test(affixes) || !/^\d+\s/.test(words)) throw new SyntaxError('no dictionary')
    return { affixes, words }
  } catch (error) {
    throw new Problem('dictionary-damaged', { name }, { cause: error })
  }
}

/** As the Encoding Standard calls it: Hunspell's "ISO8859-1" has another dash. */
const labelOf = (encoding: string): string => encoding.replace(/^ISO8859-/i, 'ISO-8859-')
