import type { TextBlock } from '../text/generate-text.ts'

/** What a peer's page tells the benches. */
export interface Peer {
  /** Scrolls to a word; nothing to do where all text is in the page. */
  show(word: string): void
  /** The whole text, blocks parted by line breaks. */
  text(): string
  /** Whether the whole document is there. */
  isBuilt(): boolean
  /** Takes the last change back. */
  undo(): void
  /** Closes the document. */
  empty(): void
}

declare global {
  var peer: Peer
}

/** Calls `open` at each click on the button, as the app opens an episode at a click in its list. */
export function offerToOpen(open: () => Promise<void>): void {
  document.querySelector('#open')?.addEventListener('click', open)
  document.body.dataset.ready = ''
}

export const main = document.querySelector('main') ?? document.body

/** Reads the document from disk, as the main process of the shell serves it. */
export async function readBlocks(): Promise<TextBlock[]> {
  return (await fetch('/document/blocks.json')).json()
}

export async function readText(name: 'page.html' | 'page.txt'): Promise<string> {
  return (await fetch(`/document/${name}`)).text()
}
