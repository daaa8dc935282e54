/** A bare contenteditable element: the browser's own editing, and nothing else. */
import { main, offerToOpen, readText } from './peer.ts'

const text = document.createElement('div')
text.className = 'text'
text.contentEditable = 'true'
main.append(text)

globalThis.peer = {
  show: () => undefined,
  text: () => [...text.children].map((block) => block.textContent).join('\n'),
  isBuilt: () => text.childElementCount > 0,
  undo: () => document.execCommand('undo'),
  empty: () => text.replaceChildren(),
}

offerToOpen(async () => {
  text.innerHTML = await readText('page.html')
})
