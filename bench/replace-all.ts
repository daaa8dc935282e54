import { clickMenu } from '../e2e/hosts/drive/click-menu.ts'
import type { Bench } from './core/bench.ts'
import { type Figure, timesOf } from './core/figure.ts'
import { longestKeyWait, openDocument, rest } from './core/hands.ts'
import { interleave } from './core/interleave.ts'
import { takeMeasured } from './core/page-probe.ts'
import { closeAll, startAppWith, startPeersWith } from './core/season.ts'
import { median } from './core/statistics.ts'
import type { Subject } from './core/subject.ts'
import { textOf } from './core/text-of.ts'
import { HIT, MARKERS, REPLACEMENT, SIZES } from './text/generate-text.ts'

const ROUNDS = 5
/** Rounds in which keys are pressed meanwhile, which costs time. */
const ASKING_ROUNDS = 5
/** What the issue allows. */
const LONGEST_WAIT_MS = 50
const unit = 'ms' as const
const HITS = SIZES.season.hits

/** Opens find and replace and fills it in, as far as a person does before the last click. */
async function prepare({ app, window, isPeer }: Subject): Promise<void> {
  if (isPeer) {
    await window.evaluate(() => document.dispatchEvent(new Event('find')))
    await window.locator('.cm-search input[name=search]').fill(HIT)
    await window.locator('.cm-search input[name=replace]').fill(REPLACEMENT)
    return
  }
  await clickMenu(app, 'find')
  const bar = window.getByRole('search', { name: 'Find and replace' })
  await bar.getByLabel('Find', { exact: true }).fill(HIT)
  await bar
    .locator('output')
    .filter({ hasText: /of 2,?000/ })
    .waitFor()
  await bar.getByLabel('Replace with').fill(REPLACEMENT)
}

interface Typical extends Replacing {
  /** The longest time that a key pressed meanwhile waited, in milliseconds. */
  waitMs: number
}

interface Replacing {
  /** Milliseconds from the click on "replace all" to the task after the frame that shows its result. */
  shownMs: number
  /** To the task after the frame before which what is out of sight is drawn, too. */
  wholeMs: number
  /** The longest time that the window did nothing else for it, in milliseconds. */
  blockMs: number
}

async function clickReplaceAll({ window, isPeer }: Subject): Promise<void> {
  if (isPeer) await window.locator('.cm-search [name=replaceAll]').click()
  else await window.getByRole('button', { name: 'Replace all' }).click()
}

/** Replaces all by a real click, and measures inside the page. */
async function replaceAll(subject: Subject): Promise<Replacing> {
  const { window, isPeer } = subject
  await window.evaluate(() => pageProbe.takeLongestBlockMs())
  await window.evaluate(
    ({ isPeer, editable, first, replacement }) => {
      const isDone = isPeer
        ? () => peer.text().includes(replacement)
        : () => /replaced/.test(document.querySelector('search output')?.textContent ?? '')
      // What the page shows counts, whatever a label says: its first paragraph holds a hit.
      const isShown = () => {
        const blocks = document.querySelectorAll(`${editable} :is(p, .cm-line)`)
        const texts = [...blocks].slice(0, 9).map(({ textContent }) => textContent)
        return texts.some((text) => text.startsWith(first) && text.includes(replacement))
      }
      const isWhole = () => !document.querySelector('[data-pending]')
      pageProbe.measureFrom(
        'click',
        () => isDone() && isShown(),
        () => isDone() && isShown() && isWhole(),
      )
    },
    { isPeer, editable: subject.editable, first: MARKERS.first, replacement: REPLACEMENT },
  )
  await clickReplaceAll(subject)
  const [shownMs = Number.NaN, wholeMs = Number.NaN] = await takeMeasured(window)
  const blockMs = await window.evaluate(() => pageProbe.takeLongestBlockMs())
  return { shownMs, wholeMs, blockMs }
}

/** Replaces all while keys are pressed. @returns the longest time that one of them waited, in milliseconds */
const replaceAllAskingKeys = (subject: Subject): Promise<number> =>
  longestKeyWait(subject, async () => {
    await clickReplaceAll(subject)
    await rest(subject)
  })

/** Takes it back by one undo, and waits for that. */
async function undo(subject: Subject): Promise<void> {
  if (subject.isPeer) await subject.window.evaluate(() => peer.undo())
  else await clickMenu(subject.app, 'undo')
  await rest(subject)
}

const count = (text: string, word: string): number => text.split(word).length - 1

const worstWait = (waitsMs: readonly number[]): Figure => ({
  what: `longest wait of a key, worst of ${waitsMs.length}`,
  value: Math.max(...waitsMs),
  unit,
  target: { kind: 'limit', atMost: LONGEST_WAIT_MS },
})

/** Replaces 2,000 words in 100,000, and takes it back by one undo. */
export const replaceAllBench: Bench = async ({ dir, progress }) => {
  const app = await startAppWith(dir, SIZES.season)
  const subjects = [app, ...(await startPeersWith(dir, SIZES.season, ['CodeMirror']))]
  for (const subject of subjects) {
    progress(`opening ${subject.name}`)
    await openDocument(subject)
    await prepare(subject)
  }
  const undone = async <T>(subject: Subject, replace: (subject: Subject) => Promise<T>) => {
    const before = await textOf(subject)
    await rest(subject)
    const measured = await replace(subject)
    const replaced = await textOf(subject)
    if (count(replaced, REPLACEMENT) !== HITS || replaced.includes(HIT)) {
      throw new Error(`${subject.name} replaced ${count(replaced, REPLACEMENT)} of ${HITS}`)
    }
    await undo(subject)
    if ((await textOf(subject)) !== before)
      throw new Error(`${subject.name}: one undo is not enough`)
    return measured
  }
  for (const subject of subjects) await undone(subject, replaceAll)
  const rounds = await interleave(subjects, ROUNDS, (subject, round) => {
    progress(`round ${round + 1}, ${subject.name}`)
    return undone(subject, replaceAll)
  })
  const waits = await interleave(subjects, ASKING_ROUNDS, (subject, round) => {
    progress(`round ${round + 1} with keys, ${subject.name}`)
    return undone(subject, replaceAllAskingKeys)
  })
  await closeAll(subjects)

  const [own, codeMirror] = subjects.map((subject): Typical => {
    const done = rounds.get(subject) ?? []
    const typical = (ms: (replacing: Replacing) => number) => median(done.map(ms))
    return {
      shownMs: typical(({ shownMs }) => shownMs),
      wholeMs: typical(({ wholeMs }) => wholeMs),
      blockMs: typical(({ blockMs }) => blockMs),
      waitMs: median(waits.get(subject) ?? []),
    }
  })
  if (!own || !codeMirror) throw new Error('a subject is missing')
  const beside = (what: string, ms: (typical: Typical) => number, atMost?: number) => ({
    ...{ what, value: ms(own), unit },
    target: timesOf('CodeMirror 6', ms(codeMirror), atMost),
  })
  return {
    figures: [
      beside(`replace ${HITS} p50`, ({ shownMs }) => shownMs, 0.75),
      beside('what is out of sight is drawn, too, p50', ({ wholeMs }) => wholeMs),
      beside('longest block of the window p50', ({ blockMs }) => blockMs),
      beside('longest wait of a key p50', ({ waitMs }) => waitMs),
      worstWait(waits.get(app) ?? []),
    ],
    notes: ['one undo restored the text each time, in both'],
    samples: Object.fromEntries(
      [...rounds].map(([{ name }, list]) => [name, [list.map(({ shownMs }) => shownMs)]]),
    ),
  }
}
