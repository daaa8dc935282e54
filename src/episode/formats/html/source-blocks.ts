import type { Nodes } from 'hast'
import type { SourceBlock } from '../../recognition/source-block.ts'
import { isTransparent, readChunk, splitBlocks } from './blocks-from-hast.ts'
import { isElement } from './element.ts'
import { noteSimplified, type Reading } from './reading.ts'
import { wordsOf } from './words.ts'

/** Reads flow content block by block and keeps of each where it stood and what its words were. */
export function readSourceBlocks(nodes: readonly Nodes[], reading: Reading): SourceBlock[] {
  return splitBlocks(nodes).flatMap((chunk) => {
    const [first] = chunk
    if (isElement(first) && isTransparent(first)) {
      if (reading.isMarkdown && !reading.isOwn) noteSimplified(reading, 'html', wordsOf(first))
      if (!reading.isOwn) return readSourceBlocks(first.children, reading)
    }
    return sourceBlocks(chunk, reading)
  })
}

function sourceBlocks(chunk: readonly Nodes[], reading: Reading): SourceBlock[] {
  const blocks = readChunk(chunk, reading)
  const { line, levels } = reading
  if (blocks.length > 0) reading.line += 1
  return blocks.map((block) => ({
    block,
    // Asked for only where a rule finds something.
    get original() {
      return blocks.length === 1 ? wordsOf(...chunk) : block.textContent
    },
    line,
    level: levels.get(block) ?? null,
  }))
}
