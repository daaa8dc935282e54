/** ProseMirror as its guide shows it: a schema of paragraphs and headings, history and the base keys. */
import { baseKeymap } from '@tiptap/pm/commands'
import { history, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { main, offerToOpen, readBlocks } from './peer.ts'

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'text*', toDOM: () => ['p', 0] },
    heading: { group: 'block', content: 'text*', toDOM: () => ['h2', 0] },
    text: {},
  },
})

let view: EditorView | undefined

globalThis.peer = {
  show: () => undefined,
  text: () => view?.state.doc.textBetween(0, view.state.doc.content.size, '\n') ?? '',
  isBuilt: () => view !== undefined,
  undo: () => view && undo(view.state, view.dispatch),
  empty() {
    view?.destroy()
    view = undefined
  },
}

offerToOpen(async () => {
  const blocks = await readBlocks()
  const doc = schema.node(
    'doc',
    null,
    blocks.map(({ kind, text }) => schema.node(kind, null, text ? [schema.text(text)] : [])),
  )
  const plugins = [history(), keymap({ 'Mod-z': undo }), keymap(baseKeymap)]
  view = new EditorView(main, {
    state: EditorState.create({ doc, plugins }),
    attributes: { class: 'text' },
  })
})
