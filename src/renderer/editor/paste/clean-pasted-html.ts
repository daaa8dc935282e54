import type { Element, ElementContent, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { PastedBlocks, type PastedStyle, PLAIN } from './pasted-blocks.ts'
import { altOf, isIcon, pastedFigure } from './pasted-figure.ts'
import { pastedStyle, styleOf } from './pasted-style.ts'
import { nestWordLists } from './word-list.ts'

const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Elements whose content is not the page's words. */
const DROPPED = words(`
  script style template noscript iframe object embed svg canvas head meta link title audio video
`)
/** Blocks that only end the paragraphs around them. Of a table each cell becomes a paragraph. */
const CONTAINERS = words(`
  address article aside body caption center dd details dialog div dl dt fieldset figcaption figure
  footer form header hgroup html legend li main menu nav p section summary table tbody td tfoot th thead tr
`)
const HEADINGS = new Map(Object.entries({ h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 }))

/**
 * Makes clean HTML of what Word, Google Docs or a website put on the clipboard: paragraphs, headings 2
 * to 4, quotes, lists, rules, figures and the marks, with no attributes but links' addresses. Every
 * visible word is kept. Lost: picture files (their slots with alt text and caption stay), rows and
 * columns of tables, colours and sizes, soft hyphens, links within the source's own page.
 * @param html untrusted; scripts, hidden parts and comments are dropped
 */
export function cleanPastedHtml(html: string): string {
  const root: Root = fromHtml(html)
  nestWordLists(root)
  return toHtml(toBlocks(root.children, PLAIN))
}

function toBlocks(nodes: readonly Nodes[], style: PastedStyle, tag?: string): Element[] {
  const blocks = new PastedBlocks(tag)
  addNodes(blocks, nodes, style)
  return blocks.finish()
}

function addNodes(blocks: PastedBlocks, nodes: readonly Nodes[], style: PastedStyle): void {
  for (const node of nodes) {
    if (node.type === 'text') blocks.addText(node.value.replace(/[\u00ad\u200b\ufeff]/g, ''), style)
    else if (node.type === 'element' && !isHidden(node)) {
      addElement(blocks, node, pastedStyle(node, style))
    }
  }
}

function addElement(blocks: PastedBlocks, element: Element, style: PastedStyle): void {
  const { tagName, children } = element
  const level = HEADINGS.get(tagName)
  if (tagName === 'br') blocks.addBreak()
  else if (tagName === 'hr') blocks.addBlock(h('hr'))
  else if (tagName === 'img') addImage(blocks, element, style)
  else if (tagName === 'pre') addPreformatted(blocks, element, style)
  else if (tagName === 'figure' && imagesOf(element).length > 0) addFigure(blocks, element)
  else if (tagName === 'ul' || tagName === 'ol') addList(blocks, element, style)
  else if (tagName === 'blockquote') {
    const content = toBlocks(children, style)
    if (content.length > 0) blocks.addBlock(h('blockquote', content))
  } else if (level) {
    const heading: PastedStyle = { ...style, marks: new Set(), isHeading: true }
    for (const block of toBlocks(children, heading, `h${level}`)) blocks.addBlock(block)
  } else if (CONTAINERS.has(tagName)) {
    blocks.endBlock()
    addNodes(blocks, children, style)
    blocks.endBlock()
  } else if (isConvertedSpace(element)) blocks.addText(' ', style)
  else addNodes(blocks, children, style)
}

function isHidden(element: Element): boolean {
  return DROPPED.has(element.tagName) || styleOf(element, 'display') === 'none'
}

/** Browsers copy every other of several spaces as a no-break space in a span of this class. */
function isConvertedSpace({ properties }: Element): boolean {
  return [properties.className].flat().includes('Apple-converted-space')
}

function addImage(blocks: PastedBlocks, image: Element, style: PastedStyle): void {
  if (isIcon(image)) blocks.addText(altOf(image), style)
  else blocks.addBlock(pastedFigure(altOf(image), []))
}

/** A figure's caption belongs to its first picture; words beside the caption become paragraphs. */
function addFigure(blocks: PastedBlocks, figure: Element): void {
  const [first, ...others] = imagesOf(figure)
  const captions = findElements(figure, 'figcaption')
  const lines = toBlocks(captions, PLAIN).flatMap((block, index): ElementContent[] =>
    index === 0 ? block.children : [h('br'), ...block.children],
  )
  if (first) blocks.addBlock(pastedFigure(altOf(first), lines))
  for (const image of others) blocks.addBlock(pastedFigure(altOf(image), []))
  const beside = without(figure, [...captions, first, ...others])
  addNodes(blocks, beside.children, PLAIN)
  blocks.endBlock()
}

function addPreformatted(blocks: PastedBlocks, pre: Element, style: PastedStyle): void {
  const marks = new Set(style.marks).add('code')
  for (const line of textOf(pre).split(/\r\n?|\n/)) {
    blocks.endBlock()
    blocks.addText(line, { ...style, marks })
  }
  blocks.endBlock()
}

/** Google Docs nests a list beside the item that it belongs to, not in it. */
function addList(blocks: PastedBlocks, list: Element, style: PastedStyle): void {
  const items: Element[] = []
  for (const child of list.children) {
    const content = toBlocks([child], style)
    if (content.length === 0) continue
    const last = items.at(-1)
    const isNested = child.type === 'element' && child.tagName !== 'li'
    if (isNested && last) last.children.push(...content)
    else items.push(h('li', startWithParagraph(content)))
  }
  const start = Number(list.properties.start ?? 1)
  const attributes = list.tagName === 'ol' && start > 1 ? { start } : {}
  if (items.length > 0) blocks.addBlock(h(list.tagName, attributes, items))
}

/** Every list item begins with a paragraph; a heading there becomes one. */
function startWithParagraph([first, ...rest]: Element[]): Element[] {
  if (!first) return []
  if (first.tagName === 'p') return [first, ...rest]
  if (/^h\d$/.test(first.tagName)) return [h('p', first.children), ...rest]
  return [h('p'), first, ...rest]
}

function imagesOf(element: Element): Element[] {
  return findElements(element, 'img').filter((image) => !isIcon(image))
}

function findElements(parent: Element, tagName: string): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === tagName ? [child] : findElements(child, tagName)
  })
}

function without(parent: Element, left: readonly (Element | undefined)[]): Element {
  const children = parent.children
    .filter((child) => child.type !== 'element' || !left.includes(child))
    .map((child) => (child.type === 'element' ? without(child, left) : child))
  return { ...parent, children }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
