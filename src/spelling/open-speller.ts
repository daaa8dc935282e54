import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem, type ProblemReport } from '../episode/problem.ts'
import type { Speller } from '../episode/proofing/speller.ts'
import { Dictionary } from './dictionary.ts'
import { rankSuggestions } from './rank-suggestions.ts'
import { readDictionary } from './read-dictionary.ts'

export interface SpellerFolders {
  /** Absolute path of the folder with the shipped dictionaries: a folder for each, "de/de.aff", "de/de.dic". */
  shipped: string
  /** Absolute path of a folder into which a person lays others: "fr.aff", "fr.dic"; null: there is none. */
  own: string | null
}

/** Dictionaries that are ready to be asked. */
export interface OpenSpeller extends Speller {
  /** Dictionaries that cannot be used, and why. Their languages are checked by the others, or not at all. */
  problems: ProblemReport[]
  /** Primary language tags that there is a dictionary for ("de"). */
  languages: string[]
  /** Gives the memory back; nothing can be asked any more. */
  dispose: () => void
}

/** Pages in these languages use words of another, too. */
const ASKED_TOGETHER: Readonly<Record<string, readonly string[]>> = { de: ['en'] }

/**
 * Loads the dictionaries that pages in some languages need. A dictionary of the person's own takes the place of
 * a shipped one.
 * @param wanted BCP 47 tags
 */
export async function openSpeller(
  folders: SpellerFolders,
  wanted: readonly string[],
): Promise<OpenSpeller> {
  const primary = wanted.map(primaryTag)
  const needed = new Set(primary.flatMap((tag) => [tag, ...(ASKED_TOGETHER[tag] ?? [])]))
  const places = await placesOf(folders)
  const dictionaries = new Map<string, Dictionary>()
  const problems: ProblemReport[] = []
  for (const tag of needed) {
    const place = places.get(tag)
    if (place === undefined) continue
    try {
      dictionaries.set(tag, await Dictionary.create(await readDictionary(place), tag))
    } catch (error) {
      problems.push(Problem.report(error))
    }
  }
  const asked = (language: string): Dictionary[] => {
    const tag = primaryTag(language)
    return [tag, ...(ASKED_TOGETHER[tag] ?? [])].flatMap((each) => dictionaries.get(each) ?? [])
  }
  /** Where the language's own dictionary is missing, the others cannot say that a word is wrong. */
  const isChecked = (language: string) => dictionaries.has(primaryTag(language))
  return {
    knows: (word, language) => dictionaries.get(primaryTag(language))?.knows(word) ?? true,
    compoundEnds: (word, language) =>
      dictionaries.get(primaryTag(language))?.compoundEnds(word) ?? [],
    suggest: (word, language) => {
      if (!isChecked(language)) return []
      const found = asked(language).flatMap((dictionary) => dictionary.suggest(word))
      return rankSuggestions(word, found)
    },
    problems,
    languages: [...dictionaries.keys()],
    dispose: () => {
      for (const dictionary of dictionaries.values()) dictionary.dispose()
      dictionaries.clear()
    },
  }
}

/** "de" of "de-AT". */
const primaryTag = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? ''

/** Where each dictionary lies, by its language: absolute paths without the ending. */
async function placesOf({ shipped, own }: SpellerFolders): Promise<Map<string, string>> {
  const places = new Map<string, string>()
  for (const tag of await namesIn(shipped)) {
    if (/^[a-z]{2,3}$/.test(tag)) places.set(tag, join(shipped, tag, tag))
  }
  for (const name of own === null ? [] : await namesIn(own)) {
    const found = /^([a-z]{2,3})(?:[-_]\w+)*\.dic$/i.exec(name)
    if (own !== null && found?.[1]) {
      places.set(found[1].toLowerCase(), join(own, name.slice(0, -'.dic'.length)))
    }
  }
  return places
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).sort()
