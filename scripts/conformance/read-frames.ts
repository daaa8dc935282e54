import type { Markup, MarkupElement } from '../../src/episode/formats/conformance/markup.ts'

/** What would start a handler that came through: the argument of readFrames, which sees nothing of its module. */
export const EVENTS = ['load', 'error', 'click', 'mouseover', 'focus', 'toggle', 'animationstart']

/**
 * Runs in a page: reads the documents in its frames, and then sends each of their elements the events that
 * would start a handler.
 * @returns of each what stands in it, and what does when it is written out and parsed again; null for a frame
 *   that went elsewhere
 */
export function readFrames(events: readonly string[]): (Markup[] | null)[] {
  const read = (root: Document): Markup => {
    const markup: Markup = { elements: [], comments: [] }
    const walker = root.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.COMMENT_NODE) markup.comments.push(node.nodeValue ?? '')
      else markup.elements.push(describe(node as Element))
    }
    return markup
  }
  const describe = (element: Element): MarkupElement => ({
    name: element.shadowRoot ? '#shadow-root' : element.localName,
    attributes: Array.from(element.attributes, ({ name, value }) => [name, value]),
    code: /^(script|style)$/.test(element.localName) ? (element.textContent ?? '') : '',
  })
  return Array.from(document.querySelectorAll('iframe'), ({ contentDocument }) => {
    if (!contentDocument) return null
    const again = new DOMParser().parseFromString(
      contentDocument.documentElement.outerHTML,
      'text/html',
    )
    const markups = [read(contentDocument), read(again)]
    contentDocument.addEventListener('click', (event) => event.preventDefault(), true)
    for (const element of contentDocument.querySelectorAll('*')) {
      for (const name of events) element.dispatchEvent(new Event(name, { cancelable: true }))
    }
    return markups
  })
}
