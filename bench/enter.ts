import type { Bench } from './core/bench.ts'
import { clickWord } from './core/click-word.ts'
import { timesOf } from './core/figure.ts'
import { openDocument, pressKeys, rest } from './core/hands.ts'
import { interleave } from './core/interleave.ts'
import { closeAll, startAppWith, startPeersWith } from './core/season.ts'
import { summarize } from './core/statistics.ts'
import { MARKERS, SIZES } from './text/generate-text.ts'

const ROUNDS = 5
const PAIRS = 15

/** A letter and Enter in turn, so that each is measured as often and on the same lines. */
const keys = Array.from({ length: PAIRS }, () => ['e', 'Enter']).flat()

/** Enter beside a letter, in the middle of 100,000 words; the peers stand beside it for comparison only. */
export const enter: Bench = async ({ dir, progress }) => {
  const app = await startAppWith(dir, SIZES.season)
  const subjects = [
    app,
    ...(await startPeersWith(dir, SIZES.season, ['ProseMirror', 'CodeMirror'])),
  ]
  for (const subject of subjects) {
    progress(`opening ${subject.name}`)
    await openDocument(subject)
    await clickWord(subject, MARKERS.middle)
    await pressKeys(subject, keys)
  }
  const rounds = await interleave(subjects, ROUNDS, async (subject, round) => {
    progress(`round ${round + 1}, ${subject.name}`)
    await rest(subject)
    return pressKeys(subject, keys)
  })
  await closeAll(subjects)

  const every = (list: number[][], remainder: number) =>
    list.map((samples) => samples.filter((_, index) => index % 2 === remainder))
  const figures = subjects.flatMap((subject) => {
    const list = rounds.get(subject) ?? []
    const letter = summarize(every(list, 0)).p50
    const value = summarize(every(list, 1)).p50
    const what = { what: `Enter p50, ${subject.name}`, value, unit: 'ms' as const }
    const atMost = subject === app ? 1.6 : null
    return [
      { ...what, target: timesOf('its own letter', letter, atMost) },
      { what: `letter p50, ${subject.name}`, value: letter, unit: 'ms' as const },
    ]
  })
  const samples = Object.fromEntries([...rounds].map(([{ name }, list]) => [name, list]))
  return { figures, samples }
}
