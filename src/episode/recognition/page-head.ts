import type { PageDraft } from './page-draft.ts'

/** A page's head is over after so many blocks, whatever they are. */
const MAX_HEAD = 8

/**
 * The part of the page where cover and lead can stand: from the title to the player, or the next few
 * blocks when there is no player. A marked heading ends it.
 * @returns indexes of the paragraphs still free there; none on a page without a title
 */
export function headBlocks(draft: PageDraft): number[] {
  const title = draft.slot('title') ?? (draft.known.title === undefined ? null : -1)
  if (title === null) return []
  const player = draft.slot('player')
  const end = player !== null && player > title ? player : title + 1 + MAX_HEAD
  const head: number[] = []
  for (let index = title + 1; index < Math.min(end, title + 1 + MAX_HEAD); index++) {
    if (draft.blocks[index]?.level != null) break
    if (draft.freeWords(index)) head.push(index)
  }
  return head
}
