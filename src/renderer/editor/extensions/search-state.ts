import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { PageSearch } from './page-search.ts'

export const searchKey = new PluginKey<PageSearch | null>('page-search')

/** What is searched for; null for nothing. */
export const getSearch = (state: EditorState): PageSearch | null =>
  searchKey.getState(state) ?? null

/** Searches for something else, or draws anew what it is known to find. */
export const withSearch = (tr: Transaction, search: PageSearch | null): Transaction =>
  tr.setMeta(searchKey, search)
