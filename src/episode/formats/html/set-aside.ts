import type { Element, Nodes, Parents } from 'hast'
import { findElement, hasClass, isElement, textProperty } from './element.ts'
import type { Reading, SetAside } from './reading.ts'
import { sizeOfWords, wordsOf } from './words.ts'

/** Stands where something was set aside; `data-number` counts into the list of what was. */
export const PLACEHOLDER = 'set-aside'

type Rule = (element: Element, ancestors: readonly Element[]) => SetAside['reason'] | null

const DROPPED = new Set(
  'script style template link meta base head title noscript input param source track'.split(' '),
)

const EMBEDDED = new Set(
  'iframe object embed applet audio video canvas svg math button select textarea dialog frameset marquee'.split(
    ' ',
  ),
)

const COMMENTS = /^(comments?|respond|disqus_thread|comment-(respond|form|list|section))$/

/** Which elements are no part of an article, and why; the first that answers decides. */
const rules: Rule[] = [
  ({ tagName, properties }) => {
    const isNavigation = tagName === 'nav' || properties.role === 'navigation'
    return isNavigation || tagName === 'aside' ? 'navigation' : null
  },
  ({ tagName }, ancestors) =>
    tagName === 'header' && !isInside(ancestors, 'article', 'main') ? 'navigation' : null,
  ({ tagName }, ancestors) =>
    tagName === 'footer' && !isInside(ancestors, 'blockquote', 'figure') ? 'navigation' : null,
  (element, ancestors) =>
    element.tagName === 'form' && !isWholePage(element, ancestors) ? 'comment-form' : null,
  ({ properties }) => {
    const names = [properties.id, properties.className].flat()
    return names.some((name) => COMMENTS.test(String(name))) ? 'comment-form' : null
  },
  ({ tagName, properties }) =>
    EMBEDDED.has(tagName) || properties.hidden === true ? 'unsupported' : null,
]

/**
 * Replaces, in place, what is no part of an article by placeholders: navigation, forms, comments and
 * embedded things. Scripts, styles, templates and comments of the source go without a trace.
 * @returns what was set aside, with its words, in the source's order
 */
export function setAside(root: Parents): SetAside[] {
  const list: SetAside[] = []
  replaceChildren(root, [], list)
  return list
}

/** What the placeholders within a node stand for. */
export function findSetAside(node: Nodes, list: readonly SetAside[]): SetAside[] {
  if (isElement(node, PLACEHOLDER)) {
    const entry = list[Number(textProperty(node, 'dataNumber'))]
    return entry ? [entry] : []
  }
  return 'children' in node ? node.children.flatMap((child) => findSetAside(child, list)) : []
}

/** Notes what a placeholder stands for. @returns whether the element is one. */
export function noteSetAside(element: Element, reading: Reading): boolean {
  if (element.tagName !== PLACEHOLDER) return false
  for (const entry of findSetAside(element, reading.setAside)) {
    reading.notes.push({ kind: 'removed', ...entry, line: reading.line })
  }
  return true
}

function replaceChildren(parent: Parents, ancestors: readonly Element[], list: SetAside[]): void {
  const below = isElement(parent) ? [...ancestors, parent] : ancestors
  const children: readonly Nodes[] = parent.children
  const kept = children.flatMap((child): readonly Nodes[] => {
    if (!isElement(child)) return child.type === 'comment' ? [] : [child]
    if (DROPPED.has(child.tagName) || child.tagName === PLACEHOLDER) return []
    const reason = rules.map((rule) => rule(child, below)).find((answer) => answer !== null)
    if (!reason) {
      replaceChildren(child, below, list)
      return [child]
    }
    const original = wordsOf(child) || addressOf(child)
    if (!original) return []
    list.push({ reason, original })
    return [placeholder(list.length - 1)]
  })
  parent.children = kept as typeof parent.children
}

function placeholder(number: number): Element {
  const properties = { dataNumber: String(number) }
  return { type: 'element', tagName: PLACEHOLDER, properties, children: [] }
}

function isInside(ancestors: readonly Element[], ...tagNames: string[]): boolean {
  return ancestors.some((ancestor) => tagNames.includes(ancestor.tagName))
}

/** Some sites wrap every page in one form. */
function isWholePage(form: Element, ancestors: readonly Element[]): boolean {
  const body = ancestors.find((ancestor) => ancestor.tagName === 'body')
  return (
    body !== undefined && sizeOfWords(form) * 2 > sizeOfWords(body) && !hasClass(form, 'comment')
  )
}

function addressOf(element: Element): string {
  const source = findElement(
    { ...element, children: [element] },
    (inner) => 'src' in inner.properties,
  )
  const address = source && textProperty(source, 'src')
  return address && !/^(data|javascript):/i.test(address.trim()) ? address : ''
}
