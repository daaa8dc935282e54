import type { Editor } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { beforeAll, expect, test } from 'vitest'
import { createPage, createPicture } from '../../../episode/page.ts'
import type { PastedSource } from '../../../ipc/contract.ts'
import { flattenSlice } from '../sections/flatten-slice.ts'
import { flatPageJson } from '../sections/group-page.ts'
import { createTestEditor, find, outline, press, select } from '../testing/create-test-editor.ts'
import { createExamplePage } from '../testing/example-page.ts'
import website from './fixtures/website.html?raw'
import { pasteSlice } from './page-clipboard.ts'
import { loadPasteCleaner } from './paste-cleaner.ts'

beforeAll(loadPasteCleaner)

const page = createExamplePage()

/** jsdom has no clipboard: what one holds, by type. */
class Clipboard {
  readonly files: File[]
  readonly data = new Map<string, string>()
  constructor(data: Record<string, string> = {}, files: File[] = []) {
    this.files = files
    for (const [type, text] of Object.entries(data)) this.data.set(type, text)
  }
  getData = (type: string) => this.data.get(type) ?? ''
  setData = (type: string, text: string) => void this.data.set(type, text)
  clearData = () => this.data.clear()
}

function send(editor: Editor, name: 'copy' | 'cut' | 'paste', clipboard: Clipboard): Clipboard {
  const event = new Event(name, { bubbles: true, cancelable: true })
  editor.view.dom.dispatchEvent(Object.assign(event, { clipboardData: clipboard }))
  return clipboard
}

function selectText(editor: Editor, from: string, to = from): void {
  select(editor, find(editor.state.doc, from), find(editor.state.doc, to) + to.length)
}

test('a copy is clean HTML for others', () => {
  const editor = createTestEditor(page)
  selectText(editor, 'Design Thinking', 'Erstens')
  const clipboard = send(editor, 'copy', new Clipboard())
  expect(clipboard.getData('text/html')).toBe(
    '<p>Design Thinking und LInkedIn.</p><h2>Die Chancen</h2>' +
      '<figure><img alt="Ein Diagramm"><figcaption>LInkedIn in Zahlen</figcaption></figure>' +
      '<ul><li><p>Erstens</p></li></ul>',
  )
  expect(clipboard.getData('text/plain')).toContain('Die Chancen\n\n')
})

test('the credit stands in the caption of a copied picture', () => {
  const editor = createTestEditor(page)
  press(editor, 'Mod-a')
  press(editor, 'Mod-a')
  expect(send(editor, 'copy', new Clipboard()).getData('text/html')).toContain(
    '<figcaption>Sam erklärt LInkedIn <small>Foto: Stroisch.eu/Canva.com</small></figcaption>',
  )
})

test('a whole page that is cut and pasted again is the same page, to the attribute', () => {
  const editor = createTestEditor(page)
  press(editor, 'Mod-a')
  press(editor, 'Mod-a')
  const clipboard = send(editor, 'cut', new Clipboard())
  expect(outline(editor.state.doc).join()).not.toMatch(/Sam/)
  send(editor, 'paste', clipboard)
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
})

test('a page that was cut off inside of a figure leaves a whole figure in an empty page', () => {
  const from = createTestEditor(
    createPage({ title: 'Sam', body: [createPicture('figure', {}, 'ein Bild')] }),
  )
  select(from, 1, find(from.state.doc, 'Bild'))
  const clipboard = send(from, 'copy', new Clipboard())
  const to = createTestEditor(createPage())
  send(to, 'paste', clipboard)
  to.state.doc.check()
  expect(outline(to.state.doc)).toContain('alt: ein ')
})

test('a picture of another episode comes without its file', () => {
  const from = createTestEditor(page)
  press(from, 'Mod-a')
  press(from, 'Mod-a')
  const clipboard = send(from, 'copy', new Clipboard())
  const to = createTestEditor(createPage(), { context: { folder: '026-eva' } })
  send(to, 'paste', clipboard)
  expect(to.state.doc.child(1).attrs).toMatchObject({
    src: null,
    credit: { creator: 'Stroisch.eu' },
  })
})

test('data of our kind from elsewhere is checked', () => {
  const editor = createTestEditor(page)
  selectText(editor, 'Am Ende.')
  const heading = { type: 'heading', attrs: { level: 9 }, content: [{ type: 'text', text: 'x' }] }
  send(
    editor,
    'paste',
    new Clipboard({
      'application/x-reinschrift-slice+json': JSON.stringify({ slice: { content: [heading] } }),
      'text/plain': 'Schluss',
    }),
  )
  expect(outline(editor.state.doc).at(-1)).toBe('paragraph: Schluss')
})

test('a website’s article arrives as blocks, its pictures as slots to fill', () => {
  const editor = createTestEditor(page)
  selectText(editor, 'Am Ende.')
  send(editor, 'paste', new Clipboard({ 'text/html': website, 'text/plain': 'egal' }))
  const lines = outline(editor.state.doc)
  expect(lines.slice(0, 7)).toEqual(outline(page).slice(0, 7))
  expect(lines).toContain('heading2: Podcast: Wie Sam LinkedIn nutzt')
  expect(lines).toContain('alt: Sam vor dem Rechner')
  expect(lines).toContain('caption: Sam erklärt LinkedIn. Foto: Stroisch.eu')
  expect(lines).toContain('heading4: Ganz kleine Überschrift')
  editor.state.doc.check()
  editor.commands.undo()
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
})

test('a heading pasted behind text stays a heading, a paragraph runs on', () => {
  const editor = createTestEditor(page)
  const end = () => select(editor, find(editor.state.doc, 'Am Ende.') + 'Am Ende.'.length)
  end()
  send(editor, 'paste', new Clipboard({ 'text/html': '<h2>Kopf</h2><p>Text</p>' }))
  expect(outline(editor.state.doc).slice(-3)).toEqual([
    'paragraph: Am Ende.',
    'heading2: Kopf',
    'paragraph: Text',
  ])
  end()
  send(editor, 'paste', new Clipboard({ 'text/html': '<p> Und</p><h3>weiter</h3>' }))
  expect(outline(editor.state.doc).slice(-4)).toEqual([
    'paragraph: Am Ende.Und',
    'heading3: weiter',
    'heading2: Kopf',
    'paragraph: Text',
  ])
})

test.each([
  ['title', 'Wie Sam LInkedIn nutzt', 'title: Erster Zweiter'],
  ['alt text', 'Sam vor dem Rechner', 'alt: Erster Zweiter'],
  ['caption', 'Sam erklärt LInkedIn', 'caption: Erster Zweiter'],
  ['lead', 'Sam ist Spezialist', 'lead: Erster↵Zweiter'],
])('several paragraphs pasted into the %s become one', (_slot, text, expected) => {
  const editor = createTestEditor(page)
  selectText(editor, text)
  send(editor, 'paste', new Clipboard({ 'text/html': '<p><b>Erster</b></p><ul><li>Zweiter</ul>' }))
  expect(outline(editor.state.doc)).toContain(expected)
  expect(outline(editor.state.doc)).toHaveLength(outline(page).length)
})

test('plain text keeps its paragraphs and is not read as Markdown', () => {
  const editor = createTestEditor(page)
  selectText(editor, 'Am Ende.')
  const text = '# Kein Titel\n\n**nicht fett**\r\n1. keine Liste\n2. auch nicht'
  send(editor, 'paste', new Clipboard({ 'text/plain': text }))
  expect(outline(editor.state.doc).slice(-4)).toEqual([
    'paragraph: # Kein Titel',
    'paragraph: **nicht fett**',
    'paragraph: 1. keine Liste',
    'paragraph: 2. auch nicht',
  ])
})

test('an address pasted over words links them', () => {
  const editor = createTestEditor(page)
  selectText(editor, 'Design Thinking')
  send(editor, 'paste', new Clipboard({ 'text/plain': 'https://example.org' }))
  const word = editor.state.doc.nodeAt(find(editor.state.doc, 'Design Thinking'))
  expect(word?.marks[0]?.attrs.href).toBe('https://example.org')
})

test('lines pasted into an empty page are for the import, one line is not', () => {
  const sources: PastedSource[] = []
  const context = { onPasteEmpty: (source: PastedSource) => void sources.push(source) }
  const editor = createTestEditor(createPage(), { context })
  send(editor, 'paste', new Clipboard({ 'text/plain': 'Titel\nText' }))
  send(editor, 'paste', new Clipboard({ 'text/plain': 'a\nb', 'text/html': '<p>a<p>b' }))
  expect(sources).toEqual([
    { text: 'Titel\nText', format: 'text' },
    { text: '<p>a<p>b', format: 'html' },
  ])
  send(editor, 'paste', new Clipboard({ 'text/plain': 'Nur ein Titel' }))
  expect(sources).toHaveLength(2)
  expect(outline(editor.state.doc)[0]).toBe('title: Nur ein Titel')
})

test('a pasted picture is for the slot at the cursor, or for a new figure in the body', () => {
  const received: [number, number | null][] = []
  const onDropFiles = (files: File[], pos: number | null) => void received.push([files.length, pos])
  const editor = createTestEditor(page, { context: { onDropFiles } })
  const picture = new File(['x'], 'bild.png', { type: 'image/png' })
  selectText(editor, 'Sam vor')
  send(editor, 'paste', new Clipboard({}, [picture]))
  const cover = page.child(0).nodeSize
  expect(received).toEqual([[1, cover]])
  selectText(editor, 'Am Ende.')
  send(editor, 'paste', new Clipboard({}, [picture]))
  const pos = received[1]?.[1] ?? -1
  expect(editor.state.doc.nodeAt(pos)?.type.name).toBe('figure')
  expect(editor.state.doc.nodeAt(pos)?.attrs.src).toBeNull()
})

test('a part of a figure, copied with text around it, arrives as a whole figure', () => {
  const source = createTestEditor(page)
  const { doc } = source.state
  for (const [from, to] of [
    [find(doc, 'Ein Diagramm') + 4, find(doc, 'Erstens') + 3],
    [find(doc, 'in Zahlen'), find(doc, 'Am Ende')],
    [find(doc, 'Die Chancen'), find(doc, 'Ein Diagramm') + 3],
    [find(doc, 'Sam vor dem'), find(doc, 'Ein Diagramm') + 3],
    [find(doc, 'Diagramm'), find(doc, 'in Zahlen')],
  ] as const) {
    const editor = createTestEditor(page)
    select(editor, find(doc, 'Ich mag') + 3)
    const slice = flattenSlice(doc.slice(from, to))
    editor.view.dispatch(pasteSlice(editor.state, Slice.fromJSON(editor.schema, slice.toJSON())))
    editor.state.doc.check()
  }
})
