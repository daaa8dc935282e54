import { setTimeout as wait } from 'node:timers/promises'
import { MARKERS } from '../text/generate-text.ts'
import { seededRandom } from '../text/seeded-random.ts'
import { LONGEST_MS, type Subject } from './subject.ts'

/** Milliseconds between two keys: fast, and never in step with the display. */
const PACE_MS = { least: 70, spread: 50 }
/** So long nothing is measured between two turns: the app saves, and all engines collect garbage. */
const REST_MS = 1500

/** Opens the document by a click, and waits until all of it is there. */
export async function openDocument(subject: Subject): Promise<void> {
  const { window, opener, isPeer, editable } = subject
  await window.locator(opener).click()
  await window.waitForFunction(
    ({ selector, last, isPeer }) =>
      isPeer ? peer.isBuilt() : document.querySelector(selector)?.textContent.includes(last),
    { selector: editable, last: MARKERS.last, isPeer },
  )
  await rest(subject)
}

/** Scrolls to a word and clicks it, so that the cursor stands in its paragraph. */
export async function clickWord(subject: Subject, word: string): Promise<void> {
  const { window, editable, isPeer } = subject
  const scroll = { selector: editable, word, isPeer }
  await window.evaluate(async ({ selector, word, isPeer }) => {
    if (isPeer) peer.show(word)
    const find = () => {
      const root = document.querySelector(selector)
      if (!root) return null
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (texts.nextNode())
        if (texts.currentNode.nodeValue?.includes(word)) return texts.currentNode
      return null
    }
    const range = document.createRange()
    // Sections that were never shown have a guessed height, so the place moves while it is scrolled to.
    for (let attempt = 0, lastTop = Number.NaN; attempt < 50; attempt++) {
      await pageProbe.afterFrame()
      const node = find()
      if (!node) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      await pageProbe.afterFrame()
      range.selectNodeContents(node)
      const { top } = range.getBoundingClientRect()
      if (top === lastTop) break
      lastTop = top
    }
  }, scroll)
  const at = await window.evaluate(({ selector, word }) => {
    const root = document.querySelector(selector)
    const texts = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (texts?.nextNode()) {
      const at = texts.currentNode.nodeValue?.indexOf(word) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(texts.currentNode, at + word.length - 1)
      range.setEnd(texts.currentNode, at + word.length)
      const { right, top, height } = range.getBoundingClientRect()
      return { x: right - 1, y: top + height / 2 }
    }
    return null
  }, scroll)
  if (!at) throw new Error(`${word} is not on the page`)
  await window.mouse.click(at.x, at.y)
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

/** What `measureFrom` has measured. @throws Error when it was not done within two minutes */
export async function takeMeasured({ name, window }: Subject): Promise<number[]> {
  const late = wait(LONGEST_MS, null, { ref: false })
  const measured = await Promise.race([window.evaluate(() => pageProbe.measured), late])
  if (!measured) throw new Error(`${name}: what was waited for did not come`)
  return measured
}

/** The letters of a sentence, as many as asked for. */
export function letters(count: number): string[] {
  const sentence = 'und dann haben wir lange geredet '
  return [...sentence.repeat(Math.ceil(count / sentence.length))].slice(0, count)
}

/** Waits until what was begun is done and the page is quiet. */
export async function rest({ window }: Subject): Promise<void> {
  await wait(REST_MS)
  await window.evaluate(() => pageProbe.afterFrame())
}
