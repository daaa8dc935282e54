import type { Node } from '@tiptap/pm/model'
import type { PageDocument } from './schema/schema.ts'

/** A block of the page, and the position before it. */
export interface FoundBlock {
  node: Node
  pos: number
}

/** The blocks of each page by their ids: a receipt asks for as many blocks as a transcript has. */
const blocksById = new WeakMap<PageDocument, ReadonlyMap<string, FoundBlock>>()

/** The first block with the id, at any depth; null when the page has none. */
export function findBlock(page: PageDocument, id: string): FoundBlock | null {
  const blocks = blocksById.get(page) ?? indexBlocks(page)
  blocksById.set(page, blocks)
  return blocks.get(id) ?? null
}

function indexBlocks(page: PageDocument): ReadonlyMap<string, FoundBlock> {
  const blocks = new Map<string, FoundBlock>()
  page.descendants((node, pos) => {
    const { id } = node.attrs
    if (typeof id === 'string' && !blocks.has(id)) blocks.set(id, { node, pos })
    return !node.isTextblock
  })
  return blocks
}
