import type { RuleContext } from './rule.ts'

type Knows = RuleContext['knows']

/** "HörerInnen" is "Hörerinnen". */
export function isInnerCapitalForm(word: string, language: string, knows: Knows): boolean {
  const joined = word.replace(/(?<=\p{Ll})I(?=nn?(?:en)?$)/u, 'i')
  return joined !== word && knows(joined, language)
}

/** A German word that no dictionary has, made of words that it has, as anybody makes them. */
export const isFormedGerman = (word: string, language: string, knows: Knows): boolean =>
  isCompound(word, language, knows) || isSeparableVerb(word, language, knows)

/** Words that stand at the end of compounds only by mistake are shorter. */
const SHORTEST_END = 5

/** What stands before verbs, and is long enough to be no other word's beginning. */
const PARTICLE =
  /^(?:weiter|zurück|zusammen|vorbei|vorüber|voraus|voran|vorher|nieder|entgegen|gegenüber|auseinander|durcheinander|schief|fern|dazu|davon|dabei|dagegen|daneben|dahinter|dazwischen|darüber|hinzu|her(?:an|auf|aus|ein|über|um|unter|vor)|hin(?:auf|aus|ein|über|unter|weg)|r(?:an|auf|aus|ein|über|um|unter)|umher|empor|fort|weg|los|heim)(?:zu)?(?=\p{Ll}{4})/u
/** With one of these, nearly every verb is in the dictionary. */
const COMMON_PARTICLES = ['ab', 'an', 'auf', 'aus', 'ein', 'vor', 'mit', 'nach', 'um']

/**
 * A verb with what can stand before any ("weiterschreiben", "zurückgelesen"): no dictionary has them all. Words are
 * verbs where the dictionary has them behind at least two other particles.
 */
function isSeparableVerb(word: string, language: string, knows: Knows): boolean {
  const particle = PARTICLE.exec(word)?.[0]
  if (particle === undefined) return false
  const verb = word.slice(particle.length)
  const others = COMMON_PARTICLES.filter((other) => knows(other + verb, language))
  return others.length >= 2 && knows(verb, language)
}

/** "mit" before an adjective with the space missing ("mittausenden") is no noun's beginning. */
function isWithPreposition(word: string, language: string, knows: Knows): boolean {
  const rest = word.startsWith('mit') ? word.slice('mit'.length) : ''
  return rest.length >= SHORTEST_END && (knows(rest, language) || isCompound(rest, language, knows))
}

/**
 * An adjective with a noun before it ("firmeninternen"): no dictionary has them all. Words that were run
 * together keep the noun's capital, and are none.
 */
function isCompound(word: string, language: string, knows: Knows): boolean {
  if (!/^\p{Ll}+$/u.test(word) || isWithPreposition(word, language, knows)) return false
  for (let at = 4; at <= word.length - SHORTEST_END; at++) {
    const [noun, end] = [word.slice(0, at), word.slice(at)]
    if (knows(end, language) && knows(capitalized(noun), language) && !knows(noun, language)) {
      return true
    }
  }
  return false
}

export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
