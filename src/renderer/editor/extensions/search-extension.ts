import { Extension } from '@tiptap/core'
import { search } from 'prosemirror-search'

/** Marks the places that a search finds; idle while there is none. See commands/find.ts. */
export const Search = Extension.create({
  name: 'search',
  addProseMirrorPlugins: () => [search()],
})
