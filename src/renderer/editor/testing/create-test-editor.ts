import { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { onTestFinished } from 'vitest'
import { createPageEditorOptions } from '../create-page-editor-options.ts'
import type { SendSteps } from '../extensions/step-stream.ts'
import type { PageContext } from '../page-context.ts'
import { bodyBlocks, findBody } from '../sections/page-body.ts'
import type { SectionLimits } from '../sections/section-limits.ts'
import { createTestContext } from './create-test-context.ts'

export interface TestEditorOptions {
  context?: Partial<PageContext>
  onSteps?: SendSteps
  sections?: SectionLimits | null
}

// jsdom has no layout; ProseMirror asks for it to scroll to the selection.
Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList
Range.prototype.getBoundingClientRect ??= () => new DOMRect()

/** The real editor on a page, in jsdom, gone again when the test is over. */
export function createTestEditor(page: Node, options: TestEditorOptions = {}): Editor {
  const element = document.createElement('div')
  document.body.append(element)
  const { context, onSteps = () => {}, ...sections } = options
  const source = { page: page.toJSON(), version: 0, onSteps, ...sections }
  const editor = new Editor({
    element,
    ...createPageEditorOptions(createTestContext(context), source),
  })
  onTestFinished(() => {
    editor.destroy()
    element.remove()
  })
  return editor
}

/** Presses a key ("Shift-Tab", "Mod-a") in the page. @returns whether the editor took it */
export function press(editor: Editor, keys: string): boolean {
  const parts = keys.split('-')
  const [shiftKey, ctrlKey] = [parts.includes('Shift'), parts.includes('Mod')]
  return keyDown(editor, { key: parts.at(-1) ?? '', shiftKey, ctrlKey })
}

function keyDown(editor: Editor, key: KeyboardEventInit): boolean {
  const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true })
  editor.view.dom.dispatchEvent(event)
  return event.defaultPrevented
}

/** Types at the selection, through the editor's own handling of keys and text input. */
export function type(editor: Editor, text: string): void {
  const { view } = editor
  for (const letter of text) {
    if (keyDown(editor, { key: letter })) continue
    const { from, to } = view.state.selection
    const insert = () => view.state.tr.insertText(letter, from, to)
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert))) {
      view.dispatch(insert())
    }
  }
}

/** Position of some text in the page. */
export function find(page: Node, text: string): number {
  let found = -1
  page.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? '').indexOf(text) : -1
    if (found < 0 && index >= 0) found = pos + index
  })
  if (found < 0) throw new Error(`not on the page: ${text}`)
  return found
}

/** Selects from the start of one text to the end of another, or puts the cursor at one offset. */
export function select(editor: Editor, from: number, to = from): void {
  editor.view.dispatch(
    editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)),
  )
}

/** The page as one line a slot, to compare at a glance. */
export function outline(page: Node): string[] {
  const lines: string[] = []
  page.descendants((node) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, null, (leaf) =>
      leaf.type.name === 'hardBreak' ? '↵' : '',
    )
    lines.push(`${node.type.name}${node.attrs.level ?? ''}: ${text}`)
    return false
  })
  return lines
}

/** The body's blocks, whatever sections they are in. */
export function blocks({ state }: Editor): Node[] {
  return [...bodyBlocks(findBody(state.doc).body)]
}
