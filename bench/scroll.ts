import type { Bench } from './core/bench.ts'
import { timesOf } from './core/figure.ts'
import { openDocument, rest } from './core/hands.ts'
import { interleave } from './core/interleave.ts'
import { closeAll, startAppWith, startPeersWith } from './core/season.ts'
import { type Summary, summarize } from './core/statistics.ts'
import type { Subject } from './core/subject.ts'
import { SIZES } from './text/generate-text.ts'

/** Each round scrolls one of as many parts of the page, so that together they go once from top to bottom. */
const ROUNDS = 4
const unit = 'ms' as const

interface Scrolled {
  frames: number[]
  wheels: number[]
}

/** Turns the wheel by a screen at a time until a share of the page lies above. */
async function scrollTo(subject: Subject, share: number): Promise<Scrolled> {
  const { window, scroller } = subject
  const box = await window.locator(scroller).boundingBox()
  if (!box) throw new Error(`${subject.name} shows nothing to scroll`)
  await window.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await window.evaluate(() => {
    pageProbe.frames.length = 0
    pageProbe.wheels.length = 0
  })
  for (let before = -1; ; ) {
    const { top, reached } = await window.evaluate(
      async ({ scroller, share }) => {
        const element = document.querySelector(scroller)
        if (!element) throw new Error('there is no scroller')
        for (let last = Number.NaN; last !== element.scrollTop; ) {
          last = element.scrollTop
          await pageProbe.afterFrame()
          await pageProbe.afterFrame()
        }
        const { scrollTop, scrollHeight, clientHeight } = element
        return { top: scrollTop, reached: scrollTop >= (scrollHeight - clientHeight) * share - 1 }
      },
      { scroller, share },
    )
    if (reached) break
    if (top === before) throw new Error(`${subject.name} does not scroll`)
    before = top
    await window.mouse.wheel(0, box.height)
  }
  return window.evaluate(() => ({ frames: pageProbe.frames, wheels: pageProbe.wheels }))
}

/** Scrolling 100,000 words from top to bottom, a screen at a time. */
export const scroll: Bench = async ({ dir, progress }) => {
  const app = await startAppWith(dir, SIZES.season)
  const names = ['ProseMirror', 'CodeMirror'] as const
  const subjects = [app, ...(await startPeersWith(dir, SIZES.season, names))]
  for (const subject of subjects) {
    progress(`opening ${subject.name}`)
    await openDocument(subject)
  }
  const rounds = await interleave(subjects, ROUNDS, async (subject, round) => {
    progress(`part ${round + 1}, ${subject.name}`)
    await rest(subject)
    return scrollTo(subject, (round + 1) / ROUNDS)
  })
  await closeAll(subjects)

  const of = (part: keyof Scrolled) =>
    subjects.map((subject) =>
      summarize(rounds.get(subject)?.map((scrolled) => scrolled[part]) ?? []),
    ) as [Summary, Summary, Summary]
  const [frame, proseMirrorFrame, codeMirrorFrame] = of('frames')
  const [wheel, , codeMirrorWheel] = of('wheels')
  const p95 = { what: 'frame p95', value: frame.p95, unit }
  return {
    figures: [
      { ...p95, target: timesOf('CodeMirror 6', codeMirrorFrame.p95, 1) },
      { ...p95, target: timesOf('bare ProseMirror', proseMirrorFrame.p95) },
      {
        ...{ what: 'frame p50', value: frame.p50, unit },
        target: timesOf('CodeMirror 6', codeMirrorFrame.p50),
      },
      {
        ...{ what: 'wheel to paint p95', value: wheel.p95, unit },
        target: timesOf('CodeMirror 6', codeMirrorWheel.p95),
      },
    ],
    samples: Object.fromEntries(
      [...rounds].map(([{ name }, list]) => [name, list.map(({ frames }) => frames)]),
    ),
  }
}
