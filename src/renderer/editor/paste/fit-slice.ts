import { Fragment, type Node, type NodeType, type Schema, Slice } from '@tiptap/pm/model'
import { isPicture } from '../queries/find-picture-at.ts'

/**
 * What was cut out of a page, made fit for a place in it: one line for the fixed slots, blocks for the
 * body. Out of its own slot a title or lead becomes a paragraph, a cover a figure.
 * @param slot type of the slot that the slice goes into
 */
export function fitSlice(slice: Slice, slot: NodeType): Slice {
  return slot.name === 'body' ? bodySlice(slice) : lineSlice(slice, slot)
}

/** The parts of a page that were copied together, each with what it cannot do without where it was cut. */
export function fitPage({ content }: Slice): readonly Node[] {
  return content.content.map(complete)
}

function bodySlice(slice: Slice): Slice {
  const { content, openStart, openEnd } = slice
  const [only] = content.content
  if (content.childCount === 1 && only?.type.name === 'body') {
    return closeSlice(new Slice(only.content, Math.max(0, openStart - 1), Math.max(0, openEnd - 1)))
  }
  const isOfSlots = content.content.some((node) => toBlocks(node)[0] !== node)
  if (!isOfSlots || (content.childCount === 1 && openStart > 0)) return closeSlice(slice)
  return new Slice(Fragment.fromArray(content.content.flatMap(toBlocks).map(complete)), 0, 0)
}

/** Of several blocks only paragraphs run on from the text before and into the text behind. */
function closeSlice(slice: Slice): Slice {
  const { content, openStart, openEnd } = closePictures(slice)
  const [first, last] = [content.firstChild, content.lastChild]
  const isClosed = (node: Node | null) => content.childCount > 1 && node?.type.name === 'heading'
  return new Slice(content, isClosed(first) ? 0 : openStart, isClosed(last) ? 0 : openEnd)
}

/** A figure of which only a part was copied is a figure with less in it. */
function closePictures({ content, openStart, openEnd }: Slice): Slice {
  const { firstChild, childCount } = content
  const start = firstChild && closeAtPicture(firstChild, openStart, 0)
  const opened = start ? content.replaceChild(0, start.node) : content
  const last = opened.lastChild
  const isWhole = childCount === 1 && start?.open === 0
  const end = last && closeAtPicture(last, isWhole ? 0 : openEnd, -1)
  return new Slice(
    end ? opened.replaceChild(childCount - 1, end.node) : opened,
    start?.open ?? 0,
    end?.open ?? 0,
  )
}

/** A node that was cut open, with what it cannot do without. */
function complete(node: Node): Node {
  if (node.isTextblock || node.isLeaf) return node
  const content = Fragment.fromArray(node.children.map(complete))
  const isWhole = node.type.validContent(content)
  const filled = isWhole ? null : node.type.createAndFill(node.attrs, content)
  return filled ?? node.copy(content)
}

/** @param edge index of the children that are open: the first (0) or the last (-1) */
function closeAtPicture(node: Node, open: number, edge: 0 | -1): { node: Node; open: number } {
  if (open === 0) return { node, open }
  if (isPicture(node)) return { node: complete(node), open: 0 }
  const child = node.children.at(edge)
  if (!child) return { node, open }
  const closed = closeAtPicture(child, open - 1, edge)
  const index = edge === 0 ? 0 : node.childCount - 1
  return { node: node.copy(node.content.replaceChild(index, closed.node)), open: closed.open + 1 }
}

function toBlocks(node: Node): readonly Node[] {
  const { nodes } = node.type.schema
  switch (node.type.name) {
    case 'title':
    case 'lead':
    case 'player':
    case 'alt':
    case 'caption':
      return node.content.size > 0 && nodes.paragraph
        ? [nodes.paragraph.create(null, node.content)]
        : []
    case 'cover':
      return nodes.figure && (node.textContent || node.attrs.src)
        ? [nodes.figure.create(node.attrs, node.content)]
        : []
    case 'body':
      return node.children
    default:
      return [node]
  }
}

/** The lead keeps a line break between blocks; elsewhere a space joins them. */
function lineSlice({ content }: Slice, slot: NodeType): Slice {
  const lines: Fragment[] = []
  if (content.firstChild?.isInline) lines.push(content)
  content.descendants((node) => {
    if (node.inlineContent && node.content.size > 0) lines.push(node.content)
    return !node.inlineContent
  })
  const { schema } = slot
  const isPlain = slot.spec.marks === ''
  const joint = slot.name === 'lead' ? schema.node('hardBreak') : schema.text(' ')
  const line = lines.reduce((all, each, index) => {
    const part = isPlain ? plainText(each, schema) : each
    return (index === 0 ? all : all.append(Fragment.from(joint))).append(part)
  }, Fragment.empty)
  return new Slice(line, 0, 0)
}

function plainText(content: Fragment, schema: Schema): Fragment {
  const text = content.textBetween(0, content.size, null, ' ')
  return text ? Fragment.from(schema.text(text)) : Fragment.empty
}
