import { rest } from './hands.ts'
import type { Subject } from './subject.ts'

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
