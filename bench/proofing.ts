import { clickMenu } from '../e2e/hosts/drive/click-menu.ts'
import type { Bench } from './core/bench.ts'
import { clickWord } from './core/click-word.ts'
import { timesOf } from './core/figure.ts'
import { findingDelays } from './core/finding-delays.ts'
import { letters, longestKeyWait, openDocument, pressKeys, rest } from './core/hands.ts'
import { interleave } from './core/interleave.ts'
import { longestTaskBetweenKeys } from './core/longest-task.ts'
import { startAppWith } from './core/season.ts'
import { median, summarize } from './core/statistics.ts'
import type { Subject } from './core/subject.ts'
import { MARKERS, type TextSize } from './text/generate-text.ts'

const ROUNDS = 5
const KEYS = 40
/** What proofreading may hold the window's thread for, at most. */
const LONGEST_MS = 8
/** A long conversation. */
const SIZE: TextSize = { words: 10_000, blocks: 1000 }

/** What proofreading costs whoever writes: the same page with the desk open, and without it. */
export const proofing: Bench = async ({ dir, progress }) => {
  const [off, on] = [await startAppWith(dir, SIZE), await startAppWith(dir, SIZE)]
  for (const subject of [off, on]) {
    progress(`opening ${subject.name}`)
    await openDocument(subject)
  }
  progress('the first look at the whole page')
  const firstMs = await openDesk(on)
  await clickWord(off, MARKERS.middle)
  await clickWord(on, MARKERS.middle)
  const waits = new Map<Subject, number[]>()
  const rounds = await interleave([off, on], ROUNDS, async (subject, round) => {
    progress(`round ${round + 1}, ${subject === on ? 'with' : 'without'} the desk`)
    await rest(subject)
    let keys: number[] = []
    const waitMs = await longestKeyWait(subject, async () => {
      keys = await pressKeys(subject, letters(KEYS))
    })
    waits.set(subject, [...(waits.get(subject) ?? []), waitMs])
    return keys
  })
  const tasks = await interleave([off, on], ROUNDS, async (subject, round) => {
    progress(`tasks of round ${round + 1}, ${subject === on ? 'with' : 'without'} the desk`)
    await rest(subject)
    return longestTaskBetweenKeys(subject, async () => {
      await pressKeys(subject, letters(KEYS))
      await rest(subject)
    })
  })
  progress('findings after a key')
  const delays = summarize([await findingDelays(on)])
  await Promise.all([off.close(), on.close()])
  const [without, withDesk] = [off, on].map((subject) => summarize(rounds.get(subject) ?? []))
  const tasksOf = (subject: Subject) => tasks.get(subject) ?? []
  const quietest = (subject: Subject) => Math.min(...tasksOf(subject))
  const worst = (subject: Subject) => Math.max(...(waits.get(subject) ?? []))
  return {
    figures: [
      {
        what: 'keystroke to paint p95, with the desk open',
        value: withDesk?.p95 ?? Number.NaN,
        unit: 'ms',
        target: timesOf('without it', without?.p95 ?? Number.NaN, 1.25),
      },
      {
        what: `longest wait of a key, with the desk open, worst of ${ROUNDS}`,
        value: worst(on),
        unit: 'ms',
        target: timesOf('without it', worst(off)),
      },
      {
        what: `longest task that no key came in, with the desk open, median of ${ROUNDS}`,
        value: median(tasksOf(on)),
        unit: 'ms',
        target: timesOf('without it', median(tasksOf(off))),
      },
      {
        // What proofreading does in each round is in this one too, with the least of garbage and other programs.
        what: `what the desk adds to that task, quietest of ${ROUNDS}`,
        value: quietest(on) - quietest(off),
        unit: 'ms',
        target: { kind: 'limit', atMost: LONGEST_MS },
      },
      {
        what: 'key to its paragraph’s findings, in a page of 10,000 words, p95',
        value: delays.p95,
        unit: 'ms',
        target: { kind: 'limit', atMost: 100 },
      },
      {
        what: 'desk opened to all findings of 10,000 words, without suggestions',
        value: firstMs,
        unit: 'ms',
        target: { kind: 'limit', atMost: 2000 },
      },
    ],
    samples: { off: rounds.get(off) ?? [], on: rounds.get(on) ?? [] },
  }
}

/** @returns milliseconds until the last finding of the page is listed, dictionaries and all */
async function openDesk({ app, window }: Subject): Promise<number> {
  const beganAtMs = performance.now()
  await clickMenu(app, 'toggle-proof')
  const desk = window.getByRole('complementary', { name: 'Proofreading' })
  let [count, seenAtMs] = ['', beganAtMs]
  for (;;) {
    const now = await desk.getByRole('status').textContent()
    const isReading = await desk.getByRole('progressbar').isVisible()
    if (now !== count) seenAtMs = performance.now()
    count = now ?? ''
    if (!isReading && count.includes(' of ')) return seenAtMs - beganAtMs
  }
}
