import type { Element, Nodes, Parents, RootContent } from 'hast'
import { h } from 'hastscript'
import { styleOf } from './pasted-style.ts'

interface WordItem {
  paragraph: Element
  /** From 1. */
  level: number
  /** What Word drew before the item: "·", "o", "1.", "a)". */
  marker: string
}

/**
 * Word puts list items on the clipboard as paragraphs with drawn bullets and `mso-list: l0 level2 lfo1`.
 * Makes lists of them, in place, so that the rest of the paste need not know Word.
 */
export function nestWordLists(parent: Parents): void {
  const children: RootContent[] = []
  let run: WordItem[] = []
  const endRun = () => {
    const [first] = run
    if (first) children.push(...toLists(run, first.level))
    run = []
  }
  for (const child of parent.children) {
    const item = readItem(child)
    if (item) run.push(item)
    else if (run.length === 0 || !isBlank(child)) {
      endRun()
      if ('children' in child) nestWordLists(child)
      children.push(child)
    }
  }
  endRun()
  parent.children = children as typeof parent.children
}

function readItem(node: Nodes): WordItem | null {
  if (node.type !== 'element' || node.tagName !== 'p') return null
  const level = /level(\d)/.exec(styleOf(node, 'mso-list'))?.[1]
  if (!level) return null
  return { paragraph: node, level: Number(level), marker: takeMarker(node).trim() }
}

/** Takes the drawn marker out of an item. @returns its characters */
function takeMarker(node: Element): string {
  let marker = ''
  node.children = node.children.filter((child) => {
    if (child.type !== 'element') return true
    const isMarker = styleOf(child, 'mso-list') === 'ignore'
    marker += isMarker ? textOf(child) : takeMarker(child)
    return !isMarker
  })
  return marker
}

function toLists(items: readonly WordItem[], level: number): Element[] {
  const lists: Element[] = []
  for (let index = 0; index < items.length; ) {
    const item = items[index]
    if (!item) break
    const next = items.findIndex((other, at) => at > index && other.level <= level)
    const end = next < 0 ? items.length : next
    const tagName = isNumber(item.marker) ? 'ol' : 'ul'
    const nested = toLists(items.slice(index + 1, end), item.level + 1)
    let list = lists.at(-1)
    if (list?.tagName !== tagName) {
      const start = Number.parseInt(item.marker, 10)
      list = h(tagName, start > 1 ? { start } : {})
      lists.push(list)
    }
    list.children.push(h('li', [h('p', item.paragraph.children), ...nested]))
    index = end
  }
  return lists
}

function isNumber(marker: string): boolean {
  return /^\(?([0-9]+|[a-z]{1,4})[.)]/i.test(marker)
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function isBlank(node: Nodes): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')
}
