import type { Bench } from './core/bench.ts'
import { clickWord } from './core/click-word.ts'
import { timesOf } from './core/figure.ts'
import { letters, openDocument, pressKeys, rest } from './core/hands.ts'
import { interleave } from './core/interleave.ts'
import { closeAll, startAppWith, startPeersWith } from './core/season.ts'
import { type Summary, summarize } from './core/statistics.ts'
import { textOf } from './core/text-of.ts'
import { MARKERS, SIZES } from './text/generate-text.ts'

const ROUNDS = 5
const KEYS = 40
const WARM_UP_KEYS = 20

/** Keystroke to paint in the middle of 100,000 words, beside the same text in the peers. */
export const typing: Bench = async ({ dir, progress }) => {
  const app = await startAppWith(dir, SIZES.season)
  const names = ['contenteditable', 'ProseMirror', 'CodeMirror'] as const
  const peers = await startPeersWith(dir, SIZES.season, names)
  const subjects = [app, ...peers]
  for (const subject of subjects) {
    progress(`opening ${subject.name}`)
    await openDocument(subject)
    await clickWord(subject, MARKERS.middle)
    await pressKeys(subject, letters(WARM_UP_KEYS))
  }
  const rounds = await interleave(subjects, ROUNDS, async (subject, round) => {
    progress(`round ${round + 1}, ${subject.name}`)
    await rest(subject)
    return pressKeys(subject, letters(KEYS))
  })
  const typed = letters(WARM_UP_KEYS).join('') + letters(KEYS).join('').repeat(ROUNDS)
  for (const subject of subjects) {
    if (!(await textOf(subject)).includes(typed)) {
      throw new Error(`${subject.name} does not hold what was typed`)
    }
  }
  await closeAll(subjects)

  const [own, bare, proseMirror, codeMirror] = subjects.map((subject) =>
    summarize(rounds.get(subject) ?? []),
  ) as [Summary, Summary, Summary, Summary]
  const p50 = { what: 'keystroke to paint p50', value: own.p50, unit: 'ms' as const }
  const p95 = { what: 'keystroke to paint p95', value: own.p95, unit: 'ms' as const }
  return {
    figures: [
      { ...p95, target: timesOf('bare ProseMirror', proseMirror.p95, 0.25) },
      { ...p95, target: timesOf('CodeMirror 6', codeMirror.p95, 1) },
      { ...p95, target: timesOf('bare contenteditable', bare.p95) },
      { ...p50, target: timesOf('bare ProseMirror', proseMirror.p50) },
      { ...p50, target: timesOf('CodeMirror 6', codeMirror.p50) },
      { ...p50, target: timesOf('bare contenteditable', bare.p50) },
    ],
    samples: Object.fromEntries([...rounds].map(([{ name }, list]) => [name, list])),
  }
}
