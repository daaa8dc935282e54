import { beforeEach, expect, it } from 'vitest'
import { createPage } from '../../episode/page.ts'
import { createTestEditor, type } from '../editor/testing/create-test-editor.ts'
import { createTestApi, createTestEpisode, createTestLibrary } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import { importFiles, importPasted, undoImport, undoPasted } from './import-actions.ts'
import { useNotices } from './notices.ts'
import { openFolder, placeEpisode, setEditor } from './open-episode.ts'

const { episodes } = createTestLibrary({ eins: 'Eins', zwei: 'Zwei' })
const notices = () => useNotices.getState().shown.map(({ notice }) => notice)

beforeEach(resetStores)

it('takes an import of several files back to the trash, and opens what was open before', async () => {
  const api = createTestApi({
    'import:files': () => episodes,
    'episode:open': (folder) => createTestEpisode(folder),
    'episode:trash': () => null,
  })
  placeEpisode(createTestEpisode('vorher'))
  await importFiles(['/a.txt', '/b.txt'])
  const [notice] = notices()
  if (notice?.kind !== 'imported') return expect.fail()
  expect(notice).toMatchObject({ folders: ['eins', 'zwei'], before: 'vorher' })

  api.calls.length = 0
  await undoImport(notice.folders, notice.title, notice.before)
  expect(api.calls).toEqual([
    ['episode:trash', 'eins'],
    ['episode:trash', 'zwei'],
    ['episode:open', 'vorher'],
  ])
  expect(openFolder()).toBe('vorher')
  expect(notices().at(-1)).toMatchObject({ kind: 'trashed', folders: ['eins', 'zwei'] })
})

it('says only of those that they are in the trash which are', async () => {
  createTestApi({ 'episode:trash': () => null })
  await undoImport([], 'Eins', null)
  expect(notices()).toEqual([])
})

it('puts the empty page back that text was pasted into, with its facts', async () => {
  createTestApi({ 'import:pasted': (folder) => createTestEpisode(folder) })
  placeEpisode(createTestEpisode('a'))
  setEditor(createTestEditor(createPage({ facts: { number: 7 } })))
  await importPasted('a', { text: 'Sam', format: 'text' })
  const [notice] = notices()
  if (notice?.kind !== 'imported-pasted') return expect.fail()

  const editor = createTestEditor(createPage({ title: 'Sam', facts: { number: 25 } }))
  setEditor(editor)
  const pasted = editor.state.doc
  undoPasted('b', notice.before)
  expect(editor.state.doc).toBe(pasted)
  undoPasted('a', notice.before)
  expect([editor.state.doc.textContent, editor.state.doc.attrs.number]).toEqual(['', 7])
  type(editor, 'Neu')
  expect(editor.state.doc.textContent).toBe('Neu')
})
