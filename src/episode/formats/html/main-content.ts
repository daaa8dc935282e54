import type { Element, Nodes, Parents } from 'hast'
import { elementsOf, findElement, findElements, isElement } from './element.ts'
import type { SetAside } from './reading.ts'
import { findSetAside } from './set-aside.ts'
import { sizeOfWords, wordsOf } from './words.ts'

/** A page cut into its main content and what stood around it. */
export interface SplitPage {
  before: SetAside[]
  main: Parents
  after: SetAside[]
}

const CONTAINERS = new Set(['div', 'section', 'article', 'main', 'td'])

/**
 * Finds the main content: the article with the most words, else `<main>`, else the smallest container
 * that holds nine tenths of the words in paragraphs. The words around it are set aside, part by part.
 * @param list what was set aside before, which the page's placeholders count into
 */
export function splitPage(body: Parents, list: readonly SetAside[]): SplitPage {
  const main = findMain(body)
  const before: SetAside[] = []
  const after: SetAside[] = []
  if (main !== body)
    collectAround(body, main, (isBefore, part) => {
      const original = wordsOf(part)
      const found = findSetAside(part, list)
      if (original) found.unshift({ reason: 'navigation', original })
      ;(isBefore ? before : after).push(...found)
    })
  return { before, main, after }
}

function findMain(body: Parents): Parents {
  const articles = findElements(body, (element) => isElement(element, 'article'))
  const mains = findElements(body, ({ tagName, properties }) => {
    return tagName === 'main' || properties.role === 'main'
  })
  return largest(articles) ?? largest(mains) ?? densest(body)
}

function largest(elements: readonly Element[]): Element | null {
  const withWords = elements.filter((element) => sizeOfWords(element) > 0)
  return withWords.toSorted((a, b) => sizeOfWords(b) - sizeOfWords(a))[0] ?? null
}

function densest(container: Parents): Parents {
  const whole = sizeOfParagraphs(container)
  const inner = elementsOf(container).find((element) => {
    return CONTAINERS.has(element.tagName) && sizeOfParagraphs(element) >= whole * 0.9
  })
  return whole > 0 && inner ? densest(inner) : container
}

function sizeOfParagraphs(node: Parents): number {
  const paragraphs = findElements(node, (element) => isElement(element, 'p'))
  return paragraphs.reduce((size, paragraph) => size + sizeOfWords(paragraph), 0)
}

/** Hands over every part beside the way from the container to the main content. */
function collectAround(
  container: Parents,
  main: Parents,
  handlePart: (isBefore: boolean, part: Nodes) => void,
): void {
  let isBefore = true
  for (const child of container.children) {
    if (isElement(child) && contains(child, main)) {
      isBefore = false
      if (child !== main) collectAround(child, main, handlePart)
    } else handlePart(isBefore, child)
  }
}

function contains(element: Element, main: Parents): boolean {
  return element === main || findElement(element, (inner) => inner === main) !== null
}
