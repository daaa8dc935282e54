import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { SearchQuery, search } from 'prosemirror-search'
import { SearchHighlight } from './search-highlight.ts'

/** What prosemirror-search's commands read of its state. */
interface Search {
  query: SearchQuery
  range: null
}

/**
 * Keeps the current search for the commands of prosemirror-search. Its own plugin would search the whole
 * page for each letter and redraw every block with a match; here matches are highlights, and only those
 * in sight. See commands/find.ts.
 */
export const SearchExtension = Extension.create({
  name: 'search',
  addProseMirrorPlugins() {
    const { key } = search().spec
    if (!key) throw new Error('prosemirror-search has no plugin key')
    return [
      new Plugin<Search>({
        key,
        state: {
          init: () => ({ query: new SearchQuery({ search: '' }), range: null }),
          apply: (tr, current) => tr.getMeta(key) ?? current,
        },
        view: (view) => new SearchHighlight(view),
      }),
    ]
  },
})
