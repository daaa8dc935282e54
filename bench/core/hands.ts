import { setTimeout as wait } from 'node:timers/promises'
import { seededRandom } from '../text/seeded-random.ts'
import { measureOpening } from './measure-opening.ts'
import type { Subject } from './subject.ts'

/** Milliseconds between two keys: fast, and never in step with the display. */
const PACE_MS = { least: 70, spread: 50 }
/** So long nothing is measured between two turns: the app saves, and all engines collect garbage. */
const REST_MS = 1500

/** Opens the document by a click, and waits until all of it is there. */
export async function openDocument(subject: Subject): Promise<void> {
  await measureOpening(subject)
  await rest(subject)
}

const random = seededRandom(7)

/** Presses keys by real key events, at the pace of fast typing. @returns milliseconds to paint, of each */
export async function pressKeys({ window }: Subject, keys: readonly string[]): Promise<number[]> {
  await window.evaluate(() => {
    pageProbe.keys.length = 0
  })
  for (const key of keys) {
    await window.keyboard.press(key === ' ' ? 'Space' : key)
    await wait(PACE_MS.least + PACE_MS.spread * random())
  }
  const seen = await window.evaluate(async () => {
    await pageProbe.afterFrame()
    return pageProbe.keys
  })
  if (seen.map(({ key }) => key).join('') !== keys.join('')) throw new Error('keys were lost')
  return seen.map(({ ms }) => ms)
}

/** Milliseconds between two presses of a key that only asks whether the window hears it. */
const ASKING_MS = 4
const SHIFT = {
  type: 'rawKeyDown',
  key: 'Shift',
  code: 'ShiftLeft',
  windowsVirtualKeyCode: 16,
} as const

/**
 * Presses a key that does nothing, again and again, until something is done.
 * @returns the longest time that such a key waited for the window's thread, in milliseconds
 */
export async function longestKeyWait(
  { window }: Subject,
  deed: () => Promise<unknown>,
): Promise<number> {
  const keyboard = await window.context().newCDPSession(window)
  await window.evaluate(() => pageProbe.takeLongestWaitMs())
  const asking = setInterval(() => void keyboard.send('Input.dispatchKeyEvent', SHIFT), ASKING_MS)
  try {
    await deed()
  } finally {
    clearInterval(asking)
  }
  const longest = await window.evaluate(() => pageProbe.takeLongestWaitMs())
  await keyboard.detach()
  return longest
}

/** The letters of a sentence, as many as asked for. */
export function letters(count: number): string[] {
  const sentence = 'und dann haben wir lange geredet '
  return [...sentence.repeat(Math.ceil(count / sentence.length))].slice(0, count)
}

/** Waits until what was begun is done and the page is quiet. */
export async function rest({ window }: Subject): Promise<void> {
  await wait(REST_MS)
  await window.locator('[role=status][data-state=saving]').waitFor({ state: 'detached' })
  await window.evaluate(() => pageProbe.afterFrame())
}
