import type { Editor } from '@tiptap/core'
import { act, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test } from 'vitest'
import english from '../../../resources/locales/en/editor.json' with { type: 'json' }
import { PageEditor } from './page-editor.tsx'
import { createPageLabels } from './page-labels.ts'
import { createTestContext } from './testing/create-test-context.ts'
import { find } from './testing/create-test-editor.ts'
import { createExamplePage } from './testing/example-page.ts'
import { type PageEditorOptions, usePageEditor } from './use-page-editor.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const page = createExamplePage().toJSON()

interface ScreenProps {
  options: PageEditorOptions
  onShow: (editor: Editor) => void
}

function Screen({ options, onShow }: ScreenProps) {
  const editor = usePageEditor(options)
  onShow(editor)
  return <PageEditor editor={editor} />
}

/** The hook and the page it makes, as a screen would hold them. */
function createScreen() {
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  onTestFinished(() => act(() => root.unmount()))
  const shown: { editor: Editor | null; renders: number } = { editor: null, renders: 0 }
  const handleShow = (editor: Editor) => {
    shown.editor = editor
    shown.renders += 1
  }
  const sent: [number, number][] = []
  let options: PageEditorOptions = {
    ...createTestContext(),
    page,
    version: 40,
    editable: true,
    onSteps: (steps, versionBefore) => void sent.push([versionBefore, steps.length]),
  }
  const show = async (change: Partial<PageEditorOptions> = {}): Promise<Editor> => {
    options = { ...options, ...change }
    await act(async () =>
      root.render(
        <StrictMode>
          <Screen options={options} onShow={handleShow} />
        </StrictMode>,
      ),
    )
    if (!shown.editor) throw new Error('no editor')
    return shown.editor
  }
  return { show, sent, shown }
}

const title = () => document.querySelector('.page-title')?.textContent

test('typing sends its steps, counted on from the version, and renders nothing in React', async () => {
  const { show, sent, shown } = createScreen()
  const editor = await show()
  const { renders } = shown
  await act(async () => {
    editor.view.dispatch(editor.state.tr.insertText('A', 1))
    editor.view.dispatch(editor.state.tr.insertText('B', 1))
  })
  expect(title()).toBe('BAWie Sam LInkedIn nutzt')
  expect(sent).toEqual([
    [40, 1],
    [41, 1],
  ])
  expect(shown.renders).toBe(renders)
})

test('the words of the page change with the language, its text, history and cursor stay', async () => {
  const { show } = createScreen()
  const editor = await show()
  await act(async () => {
    editor.view.dispatch(editor.state.tr.insertText('A', 1))
    editor.commands.setTextSelection(find(editor.state.doc, 'Am Ende.'))
  })
  const { from } = editor.state.selection
  const labels = createPageLabels((key) => english[key])
  expect(await show({ labels, language: 'en' })).toBe(editor)
  const { dom } = editor.view
  expect(dom.getAttribute('aria-label')).toBe('Episode page')
  expect(dom.querySelector('[data-picture="figure"] button')?.textContent).toContain('Add picture')
  expect(dom.querySelector('[data-slot="lead"]')?.ariaLabel).toBe('Lead')
  expect(editor.state.selection.from).toBe(from)
  await act(async () => void editor.commands.undo())
  expect(title()).toBe('Wie Sam LInkedIn nutzt')
})

test('another page is another editor, with a history of its own', async () => {
  const { show } = createScreen()
  const first = await show()
  await act(async () => first.view.dispatch(first.state.tr.insertText('A', 1)))
  const second = await show({ page: structuredClone(page), folder: '026-eva' })
  expect(second).not.toBe(first)
  expect(title()).toBe('Wie Sam LInkedIn nutzt')
  expect(second.commands.undo()).toBe(false)
  const image = document.querySelector('[data-picture="cover"] img')
  expect(image?.getAttribute('src')).toBe('/library/026-eva/images/sam.jpg')
})

test('a page that may not be changed takes no keys', async () => {
  const { show } = createScreen()
  const editor = await show({ editable: false })
  expect(editor.view.dom.getAttribute('contenteditable')).toBe('false')
  expect(await show({ editable: true })).toBe(editor)
  expect(editor.view.dom.getAttribute('contenteditable')).toBe('true')
})

test('a page that does not fit the schema is refused, not shown empty', async () => {
  const { show } = createScreen()
  const foreign = { type: 'doc', content: [{ type: 'paragraph' }] }
  await expect(show({ page: foreign })).rejects.toThrow('Invalid content for node doc')
})
