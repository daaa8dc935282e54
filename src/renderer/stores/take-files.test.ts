import { beforeEach, describe, expect, it } from 'vitest'
import { createPage, pageParts } from '../../episode/page.ts'
import { blocks, createTestEditor } from '../editor/testing/create-test-editor.ts'
import { createTestApi, createTestEpisode, createTestLibrary } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import { useNotices } from './notices.ts'
import { placeEpisode, setEditor, useOpenEpisode } from './open-episode.ts'
import { usePanels } from './panels.ts'
import { takeFiles } from './take-files.ts'

const [imported] = createTestLibrary({ neu: 'Neu' }).episodes
const picture = (src: string) => ({ src, width: 8, height: 6 })

const file = (name: string, type = '', text = 'x') => new File([text], name, { type })

beforeEach(resetStores)

function openPage() {
  placeEpisode(createTestEpisode('a'))
  const editor = createTestEditor(createPage())
  setEditor(editor)
  return editor
}

function setUp() {
  return createTestApi({
    'import:files': () => [imported ?? expect.fail()],
    'import:text': () => imported ?? expect.fail(),
    'episode:open': (folder) => createTestEpisode(folder),
    'picture:add-file': (_folder, path) => picture(`images/${path.split('/').at(-1)}`),
    'picture:add-bytes': (_folder, name) => picture(`images/${name}`),
  })
}

describe('takeFiles', () => {
  it('brings pages in as new episodes and shows the receipt', async () => {
    const api = setUp()
    await takeFiles([file('a.txt', 'text/plain'), file('b.md')], null)
    expect(api.calls).toEqual([
      ['import:files', ['/files/a.txt', '/files/b.md']],
      ['episode:open', 'neu'],
    ])
    expect(usePanels.getState().side).toEqual({ name: 'receipt' })
  })

  it('brings in a page that has no path by its text', async () => {
    const api = setUp()
    await takeFiles([file('web-page.html', 'text/html', '<h1>Sam</h1>')], null)
    expect(api.calls).toEqual([
      ['import:text', { text: '<h1>Sam</h1>', format: 'html' }],
      ['episode:open', 'neu'],
    ])
  })

  it('leaves all as it was when that is cancelled', async () => {
    const api = setUp()
    api.answers['import:text'] = () => null
    await takeFiles([file('web-page.html', 'text/html', '<h1>Sam</h1>')], null)
    expect(api.calls).toHaveLength(1)
    expect([usePanels.getState().side, useNotices.getState().shown]).toEqual([null, []])
  })

  it('puts a picture where it was dropped', async () => {
    setUp()
    const editor = openPage()
    await takeFiles([file('sam.png', 'image/png')], pageParts(editor.state.doc).title.nodeSize)
    expect(pageParts(editor.state.doc).cover.attrs).toMatchObject({ src: 'images/sam.png' })
  })

  it('puts more pictures into the empty cover first, and then into new figures', async () => {
    setUp()
    const editor = openPage()
    await takeFiles([file('one.jpg'), file('web-two.jpg'), file('three.jpg')], null)
    const { cover } = pageParts(editor.state.doc)
    const figures = blocks(editor).filter((block) => block.type.name === 'figure')
    expect(cover.attrs.src).toBe('images/one.jpg')
    expect(figures.map((figure) => figure.attrs.src).sort()).toEqual([
      'images/three.jpg',
      'images/web-two.jpg',
    ])
  })

  it('leaves a page alone that cannot be written', async () => {
    const api = setUp()
    openPage()
    useOpenEpisode.setState({
      saveState: { state: 'read-only', problem: { code: 'episode-newer', values: {} } },
    })
    await takeFiles([file('sam.png', 'image/png')], null)
    expect(api.calls).toEqual([])
  })
})
