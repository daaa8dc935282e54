import { type BlockRule, findPattern } from '../rule.ts'

/** Written with a vowel and spoken without one, and the other way round. */
const SPOKEN_CONSONANT = /^(?:uni(?!n|m)|use|usu|usa|uti|ute|eu|ewe|one(?!rou)|once|ubi|ura|uku)/i
const SPOKEN_VOWEL = /^(?:hour|hono|honest|heir)/i

/** "a" before a vowel, and "an" before a consonant, as they are spoken. */
export const englishArticle: BlockRule = {
  name: 'english-article',
  severity: 'error',
  isOn: true,
  examples: [
    { language: 'en', wrong: 'It is a episode of an show.', right: 'It is an episode of a show.' },
    { language: 'en', wrong: 'after a hour', right: 'after an hour' },
    {
      language: 'en',
      wrong: 'an hour, a user, a European, an SEO tool, a one-off, an uninvited guest',
      right: null,
    },
  ],
  *find(block) {
    if (!block.isIn('en')) return
    yield* findPattern(
      block,
      /(?<![\p{L}\p{N}.'’-])(an?)(?= ([a-z]{2,}))/giu,
      ([article, , next = '']) => {
        const isVowel =
          (/^[aeiou]/i.test(next) && !SPOKEN_CONSONANT.test(next)) || SPOKEN_VOWEL.test(next)
        if (isVowel === article.length > 1 || /^\p{Lu}+$/u.test(next)) return null
        return isVowel ? `${article}n` : article.slice(0, 1)
      },
    )
  },
}
