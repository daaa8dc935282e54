import type { Bench } from './core/bench.ts'
import { clickWord } from './core/click-word.ts'
import { timesOf } from './core/figure.ts'
import { letters, openDocument, pressKeys, rest } from './core/hands.ts'
import { interleave } from './core/interleave.ts'
import { closeAll, startAppWith } from './core/season.ts'
import { summarize } from './core/statistics.ts'
import { MARKERS, SIZES } from './text/generate-text.ts'

const ROUNDS = 5
const KEYS = 40
const WARM_UP_KEYS = 20

/** Keystroke to paint in 300,000 words, beside the app itself with 3,000. */
export const typingScale: Bench = async ({ dir, progress }) => {
  const short = await startAppWith(dir, SIZES.short)
  const stress = await startAppWith(dir, SIZES.stress)
  const subjects = [short, stress]
  for (const subject of subjects) {
    progress('opening')
    await openDocument(subject)
    await clickWord(subject, MARKERS.middle)
    await pressKeys(subject, letters(WARM_UP_KEYS))
  }
  const rounds = await interleave(subjects, ROUNDS, async (subject, round) => {
    progress(`round ${round + 1}, ${subject === short ? '3,000' : '300,000'} words`)
    await rest(subject)
    return pressKeys(subject, letters(KEYS))
  })
  await closeAll(subjects)

  const [ofShort = [], ofStress = []] = subjects.map((subject) => rounds.get(subject) ?? [])
  const own = summarize(ofShort).p50
  return {
    figures: [
      {
        what: 'keystroke to paint p50, 300,000 words',
        value: summarize(ofStress).p50,
        unit: 'ms',
        target: timesOf('own at 3,000 words', own, 1.2),
      },
      { what: 'p50, 3,000 words', value: own, unit: 'ms' },
    ],
    samples: { short: ofShort, stress: ofStress },
  }
}
