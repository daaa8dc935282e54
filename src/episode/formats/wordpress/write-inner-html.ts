import type { ElementContent } from 'hast'

/**
 * Inline elements as a browser's `innerHTML` has them (HTML standard, serialising HTML fragments). The
 * block editor reads rich text with it, and so writes it back letter by letter.
 */
export function writeInnerHtml(nodes: readonly ElementContent[]): string {
  return nodes.map(writeNode).join('')
}

function writeNode(node: ElementContent): string {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type !== 'element') return ''
  const { tagName, properties, children } = node
  const attributes = Object.entries(properties).flatMap(([name, value]) => {
    if (value === null || value === undefined) return []
    const words = Array.isArray(value) ? value.join(' ') : String(value)
    return ` ${name === 'className' ? 'class' : name}="${escapeValue(words)}"`
  })
  const start = `<${tagName}${attributes.join('')}>`
  return tagName === 'br' ? start : `${start}${writeInnerHtml(children)}</${tagName}>`
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

const escapeValue = (value: string): string => escapeText(value).replaceAll('"', '&quot;')
