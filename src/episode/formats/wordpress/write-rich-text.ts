import type { ElementContent } from 'hast'

/**
 * The rich text of a block: what `writeInnerHtml` writes, and nothing where that is only space, which the
 * block editor takes for nothing.
 */
export function writeRichText(nodes: readonly ElementContent[]): string {
  const html = writeInnerHtml(nodes)
  return /[^ \t\n\f\r]/.test(html) ? html : ''
}

/**
 * Inline elements as a browser's `innerHTML` has them (HTML standard, serialising HTML fragments). The
 * block editor reads rich text with it, and so writes it back letter by letter.
 */
function writeInnerHtml(nodes: readonly ElementContent[]): string {
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
