import type { Node } from '@tiptap/pm/model'
import { schema } from '../../schema/schema.ts'
import { type WrittenBlock, WrittenBlocks } from '../../written-blocks.ts'
import type { ExportContext } from '../html/export-context.ts'
import { writeWatched } from '../html/watched-context.ts'
import { blocksToMdast } from './blocks-to-mdast.ts'
import { serializeSyntax } from './markdown-syntax.ts'
import { plainMarkdown } from './plain-markdown.ts'

const BLANK_LINE = '\n\n'

const { bulletList, orderedList, blockquote } = schema.nodes

const written = new WrittenBlocks(BLANK_LINE)

/** The blocks of a body as CommonMark, a blank line between each two. */
export function bodyToMarkdown(body: Node, context: ExportContext): string {
  const writeSyntax = writeWatched(context, (block, context) => syntaxOf([block], context))
  const write = (block: Node): WrittenBlock => {
    const text = plainMarkdown(block)
    return text === null ? writeSyntax(block) : { text, keep: 'in-run' }
  }
  return splitAtLists(body.children)
    .map(({ blocks, isOne }) => (isOne ? syntaxOf(blocks, context) : written.join(blocks, write)))
    .reduce(joinFlow)
}

/** Two parts of a document as one; an empty part is none. Added up, since that copies no long text. */
export function joinFlow(before: string, after: string): string {
  return before && after ? before + BLANK_LINE + after : before + after
}

function syntaxOf(blocks: readonly Node[], context: ExportContext): string {
  return serializeSyntax({ type: 'root', children: blocksToMdast(blocks, context) })
}

interface Stretch {
  blocks: readonly Node[]
  /** The blocks have to be written together. */
  isOne: boolean
}

/**
 * Lists right after each other have to be written together, and so have a list and the quote after it,
 * which may begin with a list: the second takes another bullet, or Markdown would see one list.
 */
function splitAtLists(blocks: readonly Node[]): Stretch[] {
  const stretches: Stretch[] = []
  const add = (start: number, end: number, isOne: boolean) => {
    if (end > start) stretches.push({ blocks: blocks.slice(start, end), isOne })
  }
  let start = 0
  for (let at = 1; at < blocks.length; at++) {
    if (!followsList(blocks, at)) continue
    add(start, at - 1, false)
    start = at - 1
    while (followsList(blocks, at)) at++
    add(start, at, true)
    start = at
  }
  add(start, blocks.length, false)
  return stretches
}

function followsList(blocks: readonly Node[], at: number): boolean {
  if (!isList(blocks[at - 1])) return false
  return isList(blocks[at]) || blocks[at]?.type === blockquote
}

function isList(block: Node | undefined): boolean {
  return block?.type === bulletList || block?.type === orderedList
}
