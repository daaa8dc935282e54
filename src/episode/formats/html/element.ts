import type { Element, Nodes, Parents } from 'hast'

/** A property of an element as text; null when it has none. */
export function textProperty(element: Element, name: string): string | null {
  const value = element.properties[name]
  if (value === undefined || value === null || typeof value === 'boolean') return null
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/** A property of an element as a whole number above zero; null when it is none. */
export function numberProperty(element: Element, name: string): number | null {
  const value = Number(textProperty(element, name) ?? Number.NaN)
  return Number.isSafeInteger(value) && value > 0 ? value : null
}

export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties
  return Array.isArray(className) && className.includes(name)
}

export function isElement(node: Nodes | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName))
}

/** The first element below a node, in document order, that a question is true for. */
export function findElement(node: Parents, is: (element: Element) => boolean): Element | null {
  for (const child of node.children) {
    if (!isElement(child)) continue
    if (is(child)) return child
    const found = findElement(child, is)
    if (found) return found
  }
  return null
}

/** Every element below a node, in document order, that a question is true for. */
export function findElements(node: Parents, is: (element: Element) => boolean): Element[] {
  return elementsOf(node).flatMap((child) => {
    const below = findElements(child, is)
    return is(child) ? [child, ...below] : below
  })
}

/** The element children of a node. */
export function elementsOf(node: Parents): Element[] {
  const children: readonly Nodes[] = node.children
  return children.filter((child): child is Element => isElement(child))
}
