import type { Editor } from '@tiptap/core'
import type { ComparedBlock, PageComparison } from '../../../episode/comparison/comparison.ts'
import type { NodeJson } from '../../../episode/file/node-json.ts'
import type { RestoredBlock } from '../../editor/commands/restore-block.ts'

/**
 * What is to be done to the page so that a block is again as the earlier page has it.
 * @param earlier that page, as ProseMirror JSON
 * @returns null where nothing tells its place
 */
export function restorationOf(
  block: ComparedBlock,
  { blocks }: PageComparison,
  earlier: NodeJson,
): RestoredBlock | null {
  const { part, before, after, change } = block
  if (part !== 'body') {
    const slot = earlier.content?.find(({ type }) => type === part)
    return slot ? { kind: 'slot', slot } : null
  }
  if (change === 'inserted') return after === null ? null : { kind: 'remove', id: after }
  const was = earlier.content
    ?.find(({ type }) => type === 'body')
    ?.content?.find(({ attrs }) => attrs?.id === before)
  if (before === null || !was) return null
  if (after !== null) return { kind: 'replace', id: after, block: was }
  const earlierBlocks = blocks.slice(0, blocks.indexOf(block))
  const upper = earlierBlocks.findLast((other) => other.part === 'body' && other.after !== null)
  return { kind: 'insert', after: upper?.after ?? null, block: was }
}

/** BCP 47 tag of the page's language, else of the interface. */
export function pageLanguage({ state }: Editor, interfaceLanguage: string): string {
  return state.doc.attrs.language ?? interfaceLanguage
}
