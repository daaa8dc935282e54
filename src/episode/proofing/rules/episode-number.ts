import { type BlockRule, findPattern } from '../rule.ts'

/** "in Episode des Podcasts": the number went missing. That of the page is proposed. */
export const episodeNumber: BlockRule = {
  name: 'episode-number',
  severity: 'warning',
  isOn: true,
  examples: [
    {
      language: 'de',
      wrong: 'Sam erklärt in Episode des Podcasts, wie',
      right: 'Sam erklärt in Episode 25 des Podcasts, wie',
    },
    {
      language: 'en',
      wrong: 'as heard in episode of the podcast',
      right: 'as heard in episode 25 of the podcast',
    },
    { language: 'de', wrong: 'in Episode 25 des Podcasts, in der Folge des Podcasts', right: null },
    { language: 'en', wrong: 'in the episode of the podcast', right: null },
  ],
  *find(block, { episodeNumber: number }) {
    yield* findPattern(
      block,
      /(?<!\p{L})(in (?:Episode|Folge) )(des|vom|unseres|meines|of (?:the|our|my))(?= )/giu,
      ([, before = '', after = '']) => (number === null ? [] : `${before}${number} ${after}`),
    )
  },
}
