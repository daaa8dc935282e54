import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'

/** What a page is waited for; a slow one is to be measured, not given up. */
export const LONGEST_MS = 120_000

/** Watches a page from inside, and writes down when what a person does has been painted. */
export interface PageProbe {
  /** Milliseconds from each keydown's time stamp to the task after the frame that painted it. */
  keys: { key: string; ms: number }[]
  /** The longest time that a keydown waited for the page's thread since it was last asked, in milliseconds. */
  takeLongestWaitMs(): number
  /** Milliseconds from the begin of each frame that scrolled to the task after it. */
  frames: number[]
  /** Milliseconds from each wheel event's time stamp to the task after its frame. */
  wheels: number[]
  /** The longest time that nothing else could run on the page's thread, since it was last asked. */
  takeLongestBlockMs(): Promise<number>
  /** Resolves in the task after the next frame. */
  afterFrame(): Promise<void>
  /**
   * From the next event of a type on: how long until the task after the first frame at whose begin the
   * condition held. Returns at once; the answer is in `measured`.
   */
  measureFrom(type: string, ...conditions: (() => boolean)[]): void
  /** One number for each condition of the last `measureFrom`. */
  measured: Promise<number[]>
}

declare global {
  var pageProbe: PageProbe
}

/** Puts the probe into a page's main world. */
export function installProbe(page: Page): Promise<void> {
  return page.evaluate(probe)
}

/** What `measureFrom` has measured. @throws Error when it was not done within two minutes */
export async function takeMeasured(page: Page): Promise<number[]> {
  const late = wait(LONGEST_MS, null, { ref: false })
  const measured = await Promise.race([page.evaluate(() => pageProbe.measured), late])
  if (!measured) throw new Error('what was to be painted never was')
  return measured
}

/** Runs in the page, so it refers to nothing outside itself. */
function probe(): void {
  const later: (() => void)[] = []
  const channel = new MessageChannel()
  channel.port1.onmessage = () => later.shift()?.()
  // The message is sent at the begin of the frame and received in a task after it was painted.
  const afterPaint = (then: (frameStart: number) => void) =>
    requestAnimationFrame((frameStart) => {
      later.push(() => then(frameStart))
      channel.port2.postMessage(null)
    })

  const keys: PageProbe['keys'] = []
  let longestWaitMs = 0
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      longestWaitMs = Math.max(longestWaitMs, performance.now() - timeStamp)
      // It only asks whether the page hears it (longestKeyWait).
      if (key === 'Shift') return
      afterPaint(() => keys.push({ key, ms: performance.now() - timeStamp }))
    },
    { capture: true },
  )

  const frames: number[] = []
  let frameIsWatched = false
  addEventListener(
    'scroll',
    () => {
      if (frameIsWatched) return
      frameIsWatched = true
      // Scroll events come in the frame itself, before its callbacks.
      afterPaint((frameStart) => {
        frameIsWatched = false
        frames.push(performance.now() - frameStart)
      })
    },
    { capture: true, passive: true },
  )

  const wheels: number[] = []
  addEventListener(
    'wheel',
    ({ timeStamp }) => afterPaint(() => wheels.push(performance.now() - timeStamp)),
    { capture: true, passive: true },
  )

  let longestMs = 0
  let lastBeatMs = performance.now()
  const beat = () => {
    const now = performance.now()
    longestMs = Math.max(longestMs, now - lastBeatMs)
    lastBeatMs = now
  }
  const heart = new MessageChannel()
  heart.port1.onmessage = () => {
    beat()
    setTimeout(() => heart.port2.postMessage(null), 4)
  }
  heart.port2.postMessage(null)
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration)
  })
  observer.observe({ type: 'longtask' })

  const state: PageProbe = {
    keys,
    takeLongestWaitMs() {
      const longest = longestWaitMs
      longestWaitMs = 0
      return longest
    },
    frames,
    wheels,
    measured: Promise.resolve([]),
    afterFrame: () => new Promise((resolve) => afterPaint(() => resolve())),
    async takeLongestBlockMs() {
      await state.afterFrame()
      beat()
      const longest = longestMs
      longestMs = 0
      return longest
    },
    measureFrom(type, ...conditions) {
      const { promise, resolve } = Promise.withResolvers<number[]>()
      state.measured = promise
      const until = (condition: () => boolean, startMs: number) =>
        new Promise<number>((reached) => {
          const look = () => {
            if (!condition()) requestAnimationFrame(look)
            else {
              later.push(() => reached(performance.now() - startMs))
              channel.port2.postMessage(null)
            }
          }
          requestAnimationFrame(look)
        })
      const begin = ({ timeStamp }: Event) =>
        resolve(Promise.all(conditions.map((condition) => until(condition, timeStamp))))
      addEventListener(type, begin, { capture: true, once: true })
    },
  }
  globalThis.pageProbe = state
}
