import type { Bench } from './core/bench.ts'
import { timesOf } from './core/figure.ts'
import { rest } from './core/hands.ts'
import { interleave } from './core/interleave.ts'
import { measureOpening, type Opening } from './core/measure-opening.ts'
import { closeAll, startAppWith, startPeersWith } from './core/season.ts'
import { median } from './core/statistics.ts'
import type { Subject } from './core/subject.ts'
import { EMPTY } from './core/write-documents.ts'
import { SIZES } from './text/generate-text.ts'

const ROUNDS = 7
const unit = 'ms' as const

/** Closes the document, by what a person would do: another episode, or the page loaded anew. */
async function closeDocument(subject: Subject): Promise<void> {
  const { window, isPeer } = subject
  if (isPeer) await window.evaluate(() => peer.empty())
  else await window.locator(`[data-folder="${EMPTY}"]`).click()
  await rest(subject)
}

/** From the click on an episode to its first screen, and until all of it is there. */
export const open: Bench = async ({ dir, progress }) => {
  const app = await startAppWith(dir, SIZES.season)
  const names = ['contenteditable', 'ProseMirror', 'CodeMirror'] as const
  const peers = await startPeersWith(dir, SIZES.season, names)
  const [bare] = peers
  const subjects = [app, ...peers]
  const cold = new Map<Subject, number>()
  for (const subject of subjects) {
    await rest(subject)
    cold.set(subject, (await measureOpening(subject)).firstMs)
    await closeDocument(subject)
  }
  const rounds = await interleave(subjects, ROUNDS, async (subject, round) => {
    progress(`round ${round + 1}, ${subject.name}`)
    const opening = await measureOpening(subject)
    await closeDocument(subject)
    return opening
  })
  await closeAll(subjects)

  const of = (subject: Subject, part: keyof Opening) =>
    median(rounds.get(subject)?.map((opening) => opening[part]) ?? [])
  const figures = peers.flatMap((peer) => {
    const first = timesOf(peer.name, of(peer, 'firstMs'), peer === bare ? 0.8 : null)
    const coldMs = cold.get(peer) ?? Number.NaN
    return [
      { what: 'click to first screen p50', value: of(app, 'firstMs'), unit, target: first },
      {
        ...{ what: 'click until it can be edited p50', value: of(app, 'editableMs'), unit },
        target: timesOf(peer.name, of(peer, 'editableMs')),
      },
      {
        ...{ what: 'click to whole document p50', value: of(app, 'wholeMs'), unit },
        target: timesOf(peer.name, of(peer, 'wholeMs')),
      },
      {
        ...{ what: 'first opening after the start', value: cold.get(app) ?? Number.NaN, unit },
        target: timesOf(peer.name, coldMs),
      },
    ]
  })
  return {
    figures,
    samples: Object.fromEntries(
      [...rounds].map(([{ name }, list]) => [name, list.map((each) => Object.values(each))]),
    ),
  }
}
