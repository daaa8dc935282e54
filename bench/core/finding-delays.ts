import { letters, pressKeys, rest } from './hands.ts'
import type { Subject } from './subject.ts'

declare global {
  /** Milliseconds from a key to the findings of its paragraph, of each key. */
  var findingDelaysMs: number[] | undefined
}

const KEYS = 30
/** So long after a key the next one is pressed: what the last one led to is told by then. */
const REST_KEYS_MS = 600

/**
 * Writes in a paragraph that has a typo, with the desk open, a key at a time.
 * @returns milliseconds from each key to the moment when the window knows the paragraph's new findings; they are
 *   drawn when typing pauses
 */
export async function findingDelays(subject: Subject): Promise<number[]> {
  const { window } = subject
  await pressKeys(subject, [...'Eipisode '])
  await rest(subject)
  await window.evaluate(() => {
    const delaysMs: number[] = []
    globalThis.findingDelaysMs = delaysMs
    let pressedAtMs: number | null = null
    addEventListener('keydown', ({ timeStamp }) => (pressedAtMs = timeStamp), { capture: true })
    globalThis.window.api.on('proofing:news', (_folder, { blocks }) => {
      if (pressedAtMs === null || blocks.length === 0) return
      delaysMs.push(performance.now() - pressedAtMs)
      pressedAtMs = null
    })
  })
  for (const key of letters(KEYS)) {
    await window.keyboard.press(key === ' ' ? 'Space' : key)
    await window.waitForTimeout(REST_KEYS_MS)
  }
  return (await window.evaluate(() => globalThis.findingDelaysMs)) ?? []
}
