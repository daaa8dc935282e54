import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { FootnoteDefinition, FootnoteReference, Link, Nodes, Parents } from 'mdast'
import { type State, toHast } from 'mdast-util-to-hast'

/**
 * Markdown as the HTML that it stands for (CommonMark's own definition), raw HTML as it is. Addresses
 * stay as they are written; footnotes stay where they are, under their labels.
 */
export function mdastToHtml(tree: Parents): string {
  replaceBreaks(tree)
  const withRaw = toHast(tree, {
    allowDangerousHtml: true,
    handlers: { link, footnoteReference, footnoteDefinition },
  })
  return toHtml(withRaw, { allowDangerousHtml: true })
}

/** mdast-util-to-hast takes the spaces off the words after a break; after `<br>` it leaves them. */
function replaceBreaks(node: Parents): void {
  const children: Nodes[] = node.children
  for (const [index, child] of children.entries()) {
    if (child.type === 'break') children[index] = { type: 'html', value: '<br>' }
    else if ('children' in child) replaceBreaks(child)
  }
}

function link(state: State, { url, title, ...node }: Link): Element {
  return h('a', { href: url, title }, state.all({ ...node, url, title }) as ElementContent[])
}

function footnoteReference(
  _state: State,
  { label, identifier }: FootnoteReference,
): ElementContent {
  return { type: 'text', value: `[^${label ?? identifier}]` }
}

function footnoteDefinition(state: State, node: FootnoteDefinition): Element {
  const [first, ...rest] = state.all(node) as ElementContent[]
  const label: ElementContent = { type: 'text', value: `[^${node.label ?? node.identifier}]: ` }
  const isParagraph = first?.type === 'element' && first.tagName === 'p'
  const start = isParagraph
    ? [h('p', [label, ...first.children])]
    : [h('p', [label]), ...(first ? [first] : [])]
  return h('div', { className: 'footnote' }, [...start, ...rest])
}
