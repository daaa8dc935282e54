import { beforeEach, describe, expect, it } from 'vitest'
import { createPage } from '../episode/page.ts'
import { schema } from '../episode/schema/schema.ts'
import { MENU_COMMANDS, type MenuCommand } from '../ipc/menu-command.ts'
import { blocks, createTestEditor, find } from './editor/testing/create-test-editor.ts'
import { menuActions } from './menu-actions.ts'
import { placeEpisode, setEditor } from './stores/open-episode.ts'
import { usePanels } from './stores/panels.ts'
import { useSession } from './stores/session.ts'
import { createTestApi, createTestEpisode } from './testing/create-test-api.ts'
import { resetStores } from './testing/reset-stores.ts'

beforeEach(resetStores)

/** The open page, with the whole of its one paragraph selected. */
function openPage() {
  const body = [schema.node('paragraph', { id: 'p' }, schema.text('Sam'))]
  placeEpisode(createTestEpisode('a'))
  const editor = createTestEditor(createPage({ title: 'Titel', body }))
  setEditor(editor)
  const end = find(editor.state.doc, 'Sam') + 3
  editor.commands.setTextSelection({ from: end - 3, to: end })
  return editor
}

const needEpisode: MenuCommand[] = [
  ...(['episode-rename', 'episode-duplicate', 'episode-trash', 'episode-save', 'export'] as const),
  ...(['import-receipt', 'toggle-facts', 'find', 'undo', 'redo', 'bold', 'figure'] as const),
]

describe('menuActions', () => {
  it.each(needEpisode)('%s does nothing without an episode', (command) => {
    const api = createTestApi()
    const before = usePanels.getState()
    menuActions[command]()
    expect(api.calls).toEqual([])
    expect(usePanels.getState()).toEqual(before)
  })

  it.each([
    ['bold', 'strong'],
    ['italic', 'emphasis'],
    ['strike', 'strike'],
    ['code', 'code'],
  ] as const)('%s sets its mark', (command, mark) => {
    const editor = openPage()
    menuActions[command]()
    const text = blocks(editor)[0]?.firstChild
    expect(text?.marks.map(({ type }) => type.name)).toEqual([mark])
  })

  it.each([
    ['heading-2', 'heading'],
    ['heading-4', 'heading'],
    ['blockquote', 'blockquote'],
    ['bullet-list', 'bulletList'],
    ['ordered-list', 'orderedList'],
  ] as const)('%s makes the block one', (command, name) => {
    const editor = openPage()
    menuActions[command]()
    expect(blocks(editor)[0]?.type.name).toBe(name)
  })

  it('undoes and redoes in the page', () => {
    const editor = openPage()
    const before = editor.state.doc
    menuActions['heading-3']()
    const after = editor.state.doc
    menuActions.undo()
    expect(editor.state.doc.eq(before)).toBe(true)
    menuActions.redo()
    expect(editor.state.doc.eq(after)).toBe(true)
  })

  it('leaves a page alone that cannot be written', () => {
    const editor = openPage()
    const before = editor.state.doc
    editor.setEditable(false)
    for (const command of MENU_COMMANDS) {
      if (needEpisode.includes(command) || /^heading|list$/.test(command)) menuActions[command]()
    }
    expect(editor.state.doc).toBe(before)
  })

  it('opens panels', () => {
    Object.assign(window, { innerWidth: 1280 })
    openPage()
    menuActions['toggle-facts']()
    expect(usePanels.getState().side).toEqual({ name: 'facts' })
    menuActions.export()
    expect(usePanels.getState().side).toEqual({ name: 'export' })
    menuActions['toggle-library']()
    expect(usePanels.getState().isListOpen).toBe(false)
    menuActions['episode-rename']()
    expect(usePanels.getState()).toMatchObject({ isListOpen: true, renaming: 'a' })
    menuActions['library-create']()
    expect(useSession.getState().screen).toBe('welcome')
  })
})
