import type { Editor } from '@tiptap/core'
import type { Hit } from '../../../episode/replacing/find-hits.ts'
import type { SearchRule } from '../../../episode/replacing/replace-rule.ts'
import { blockText } from '../../../episode/text-blocks/block-text.ts'
import type { PageSearch } from '../extensions/page-search.ts'
import { getSearch, withSearch } from '../extensions/search-state.ts'

/** Finds the places of some texts where a pattern can be ended; null when it was called off. */
export type FindInTexts = (rule: SearchRule, texts: string[]) => Promise<Hit[][] | null>

/** Searches that are being completed: to ask twice would call the first question off. */
const running = new WeakMap<PageSearch, Promise<boolean>>()

/**
 * Finds out what the current search, when it is for a pattern, finds in blocks of text that are new to it.
 * @returns whether it is known now of the whole page; not when another search has come meanwhile
 * @throws what `findInTexts` throws, such as Problem pattern-too-slow
 */
export function completeSearch(editor: Editor, findInTexts: FindInTexts): Promise<boolean> {
  const search = getSearch(editor.state)
  if (!search) return Promise.resolve(true)
  const known = running.get(search)
  if (known) return known
  const completing = complete(editor, search, findInTexts).finally(() => running.delete(search))
  running.set(search, completing)
  return completing
}

async function complete(
  editor: Editor,
  search: PageSearch,
  findInTexts: FindInTexts,
): Promise<boolean> {
  for (;;) {
    const blocks = search.unsearchedIn(editor.state.doc)
    if (blocks.length === 0) return true
    const hits = await findInTexts(search.rule, blocks.map(blockText))
    if (hits === null || editor.isDestroyed || getSearch(editor.state) !== search) return false
    search.note(blocks, hits)
    editor.view.dispatch(withSearch(editor.state.tr, search))
  }
}
