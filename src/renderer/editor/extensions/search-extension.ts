import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { PageSearch } from './page-search.ts'
import { SearchHighlight } from './search-highlight.ts'
import { searchKey } from './search-state.ts'

/** Keeps the current search. What it finds are highlights, and only those in sight. See commands/find.ts. */
export const SearchExtension = Extension.create({
  name: 'search',
  addProseMirrorPlugins: () => [searchPlugin()],
})

export const searchPlugin = (): Plugin<PageSearch | null> =>
  new Plugin<PageSearch | null>({
    key: searchKey,
    state: {
      init: () => null,
      apply: (tr, current) => {
        const search: PageSearch | null | undefined = tr.getMeta(searchKey)
        return search === undefined ? current : search
      },
    },
    view: (view) => new SearchHighlight(view),
  })
