import type { Node } from '@tiptap/pm/model'
import type { BlockName } from '../html/blocks-to-hast.ts'
import { foldLines } from '../html/inline-to-hast.ts'
import { formatClock } from '../html/speaker-to-hast.ts'
import { type DocxContext, value } from './docx-context.ts'
import { inlineToDocx, run } from './inline-to-docx.ts'
import { pictureToDocx } from './picture-to-docx.ts'
import { type XmlMarkup, xml } from './xml.ts'

/** Word has nine levels of lists. */
const LAST_LEVEL = 8
/** In twentieths of a point. */
const INDENT_PER_LEVEL = 360

/** Where a block stands: how deep in quotes and lists, and which number is before it. */
interface Place {
  quotes: number
  lists: number
  lang: string | null
  /** The list and level that number the next paragraph; null where none does. */
  numbered: { list: number; level: number } | null
}

type BlockToDocx = (block: Node, context: DocxContext, place: Place) => XmlMarkup[]

const blockToDocx: Record<Exclude<BlockName, 'listItem'>, BlockToDocx> = {
  paragraph: (block, context, place) => [
    paragraph(place.quotes > 0 ? 'Quote' : null, spokenRuns(block, context, place), place),
  ],
  heading: (block, context, place) => [
    paragraph(`Heading${block.attrs.level}`, runsOf(block, context, place), place),
  ],
  blockquote: (block, context, place) => {
    const lang = block.attrs.lang ?? place.lang
    return blocksIn(block.children, context, { ...place, lang, quotes: place.quotes + 1 })
  },
  bulletList: (block, context, place) => itemsToDocx(block, null, context, place),
  orderedList: (block, context, place) =>
    itemsToDocx(block, listStart(block, context), context, place),
  figure: (block, context) => pictureToDocx(block, context),
  horizontalRule: () => [xml('w:p', {}, [xml('w:pPr', {}, [value('w:pStyle', 'Rule')])])],
}

/** Blocks of a body as paragraphs. Deeper than nine levels, lists stay on the ninth. */
export function blocksToDocx(blocks: readonly Node[], context: DocxContext): XmlMarkup[] {
  return blocksIn(blocks, context, { quotes: 0, lists: 0, lang: null, numbered: null })
}

function blocksIn(blocks: readonly Node[], context: DocxContext, place: Place): XmlMarkup[] {
  return blocks.flatMap((block) =>
    blockToDocx[block.type.name as keyof typeof blockToDocx](block, context, place),
  )
}

function itemsToDocx(
  list: Node,
  start: number | null,
  context: DocxContext,
  place: Place,
): XmlMarkup[] {
  const level = Math.min(place.lists, LAST_LEVEL)
  const id = context.addList(level, start)
  const inside = { ...place, lists: place.lists + 1, numbered: null }
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children as [Node, ...Node[]]
    const head = { ...inside, numbered: { list: id, level } }
    return [...blocksIn([first], context, head), ...blocksIn(rest, context, inside)]
  })
}

/** A paragraph with its properties in the order of the standard: style, number, indent. */
function paragraph(style: string | null, runs: readonly XmlMarkup[], place: Place): XmlMarkup {
  const { numbered } = place
  const depth = place.quotes + place.lists
  const properties = [
    ...(style ? [value('w:pStyle', style)] : []),
    ...(numbered
      ? [xml('w:numPr', {}, [value('w:ilvl', numbered.level), value('w:numId', numbered.list)])]
      : []),
    ...(depth > 0 ? [indent(depth, numbered !== null)] : []),
  ]
  const look = properties.length > 0 ? [xml('w:pPr', {}, properties)] : []
  return xml('w:p', {}, [...look, ...runs])
}

function indent(depth: number, hangs: boolean): XmlMarkup {
  const left = depth * INDENT_PER_LEVEL
  return xml('w:ind', { 'w:left': left, 'w:hanging': hangs ? INDENT_PER_LEVEL : null })
}

function runsOf(block: Node, context: DocxContext, place: Place): XmlMarkup[] {
  return inlineToDocx(block, context, block.attrs.lang ?? place.lang)
}

/** "Sam: 1:02:03 What Sam says", the name in bold. */
function spokenRuns(block: Node, context: DocxContext, place: Place): XmlMarkup[] {
  const { speaker, startMs } = block.attrs
  const before: XmlMarkup[] = []
  if (speaker) before.push(run(`${foldLines(speaker)}:`, { marks: new Set(['strong']) }), run(' '))
  if (startMs !== null) before.push(run(formatClock(startMs)), run(' '))
  const words = runsOf(block, context, place)
  return words.length > 0 ? [...before, ...words] : before.slice(0, -1)
}

/** Word counts from a whole number that is not negative. */
function listStart(list: Node, { losses }: DocxContext): number {
  const { start } = list.attrs
  if (Number.isInteger(start) && start >= 0 && start < 2 ** 31) return start
  losses.add('list-start', { start })
  return 1
}
