/** CodeMirror 6 with line wrapping, history, its default keys and its search panel. */
import { defaultKeymap, history, historyKeymap, undo } from '@codemirror/commands'
import { openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { main, offerToOpen, readText } from './peer.ts'

const extensions = [
  EditorView.lineWrapping,
  history(),
  search({ top: true }),
  keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
]
const view = new EditorView({ parent: main, state: EditorState.create({ extensions }) })

globalThis.peer = {
  show(word) {
    const at = view.state.doc.toString().indexOf(word)
    view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'center' }) })
  },
  text: () => view.state.doc.toString(),
  isBuilt: () => view.state.doc.length > 0,
  undo: () => undo(view),
  empty: () => view.setState(EditorState.create({ extensions })),
}

document.addEventListener('find', () => openSearchPanel(view))

offerToOpen(async () => {
  const doc = await readText('page.txt')
  view.setState(EditorState.create({ doc, extensions }))
})
