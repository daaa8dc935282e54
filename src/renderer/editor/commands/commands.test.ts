import type { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { EMPTY_CREDIT } from '../../../episode/credits/credit.ts'
import { createPage } from '../../../episode/page.ts'
import { getLinkAt } from '../queries/get-link-at.ts'
import {
  getHeadingLevel,
  isBlockquoteActive,
  isBulletListActive,
  isOrderedListActive,
} from '../queries/is-block-active.ts'
import {
  isCodeActive,
  isEmphasisActive,
  isMarkAllowed,
  isStrikeActive,
  isStrongActive,
} from '../queries/is-mark-active.ts'
import { flatPageJson } from '../sections/group-page.ts'
import {
  blocks,
  createTestEditor,
  find,
  outline,
  select,
  type,
} from '../testing/create-test-editor.ts'
import { createExamplePage } from '../testing/example-page.ts'
import { redo, undo } from './history.ts'
import { insertFigure } from './insert-figure.ts'
import { removePicture } from './remove-picture.ts'
import {
  insertRule,
  setParagraph,
  toggleBlockquote,
  toggleBulletList,
  toggleHeading,
  toggleOrderedList,
} from './set-block.ts'
import { setFact } from './set-fact.ts'
import { editLink, parseHref, setLink, unsetLink } from './set-link.ts'
import { setCredit, setPicture } from './set-picture.ts'
import { toggleCode, toggleEmphasis, toggleStrike, toggleStrong } from './toggle-mark.ts'

const page = createExamplePage()
const coverPos = page.child(0).nodeSize

function editAt(text: string, isSelected = false): Editor {
  const editor = createTestEditor(page)
  const from = find(editor.state.doc, text)
  select(editor, from, isSelected ? from + text.length : from)
  return editor
}

test.each([
  ['strong', toggleStrong, isStrongActive],
  ['emphasis', toggleEmphasis, isEmphasisActive],
  ['strike', toggleStrike, isStrikeActive],
  ['code', toggleCode, isCodeActive],
])(
  '%s goes on and off in body, lead and caption, and not in a title',
  (_name, toggle, isActive) => {
    for (const text of ['Design Thinking', 'Spezialist', 'erklärt']) {
      const editor = editAt(text, true)
      expect(toggle(editor)).toBe(true)
      expect(isActive(editor.state)).toBe(true)
      expect(toggle(editor)).toBe(true)
      expect(isActive(editor.state)).toBe(false)
      expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
    }
    for (const text of ['Wie Sam', 'Sam vor', 'Designed']) {
      const editor = editAt(text, true)
      expect(isMarkAllowed(editor.state, 'strong')).toBe(false)
      expect(toggle(editor)).toBe(false)
      expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
    }
  },
)

test.each([
  ['a mark', toggleStrong],
  ['a block', toggleHeading(2)],
  ['a link', setLink('https://sam.de')],
  ['a link taken away', unsetLink],
])('after %s the page has the focus, so that the next key is in it', (_what, command) => {
  const editor = editAt('Ich mag', true)
  expect(editor.view.hasFocus()).toBe(false)
  command(editor)
  expect(editor.view.hasFocus()).toBe(true)
})

test('a heading changes its level, and its own level makes it a paragraph again', () => {
  const editor = editAt('Die Chancen')
  expect(getHeadingLevel(editor.state)).toBe(2)
  toggleHeading(4)(editor)
  expect(outline(editor.state.doc)).toContain('heading4: Die Chancen')
  toggleHeading(4)(editor)
  expect(outline(editor.state.doc)).toContain('paragraph: Die Chancen')
  toggleHeading(2)(editor)
  setParagraph(editor)
  expect(getHeadingLevel(editor.state)).toBeNull()
  expect(editor.state.selection.$from.parent.attrs.id).toBe('b')
})

test.each([
  ['quote', toggleBlockquote, isBlockquoteActive],
  ['bulleted list', toggleBulletList, isBulletListActive],
  ['numbered list', toggleOrderedList, isOrderedListActive],
])('a paragraph becomes a %s and one again', (_name, toggle, isActive) => {
  const editor = editAt('Ich mag')
  expect(toggle(editor)).toBe(true)
  expect(isActive(editor.state)).toBe(true)
  toggle(editor)
  expect(isActive(editor.state)).toBe(false)
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
})

test.each([setParagraph, toggleHeading(2), toggleBlockquote, toggleBulletList, insertRule])(
  'commands on blocks do nothing in the fixed slots (%#)',
  (command) => {
    for (const text of ['Wie Sam', 'Sam vor', 'Sam erklärt', 'Sam ist', 'Designed', 'in Zahlen']) {
      const editor = editAt(text)
      expect(command(editor)).toBe(false)
      expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
      expect(undo(editor)).toBe(false)
    }
  },
)

test('a rule stands behind the paragraph, with a cursor to go on', () => {
  const editor = editAt('Am Ende.')
  select(editor, find(editor.state.doc, 'Am Ende.') + 8)
  insertRule(editor)
  type(editor, 'Weiter')
  expect(
    blocks(editor)
      .slice(-2)
      .map(({ type }) => type.name),
  ).toEqual(['horizontalRule', 'paragraph'])
  expect(outline(editor.state.doc).at(-1)).toBe('paragraph: Weiter')
})

test('a figure takes an empty paragraph’s place, else stands behind the block', () => {
  const editor = createTestEditor(createPage())
  editor.commands.focus('end')
  insertFigure(editor)
  expect(blocks(editor).map(({ type }) => type.name)).toEqual(['figure'])

  const inList = editAt('Erstens')
  insertFigure(inList)
  const names = blocks(inList).map(({ type }) => type.name)
  expect(names.slice(3, 5)).toEqual(['bulletList', 'figure'])
  expect(document.activeElement?.getAttribute('data-stop')).toBe('picture')

  const inTitle = editAt('Wie Sam')
  insertFigure(inTitle)
  expect(blocks(inTitle)[0]?.type.name).toBe('figure')
})

test('a picture and its credit are set, and only where a picture can be', () => {
  const editor = createTestEditor(page)
  setPicture(coverPos, { src: 'images/neu.jpg', width: 8, height: 6 })(editor)
  setCredit(coverPos, { ...EMPTY_CREDIT, creator: 'Eva' })(editor)
  expect(editor.state.doc.nodeAt(coverPos)?.attrs).toMatchObject({
    src: 'images/neu.jpg',
    width: 8,
    height: 6,
    credit: { creator: 'Eva' },
  })
  setPicture(coverPos, null)(editor)
  expect(editor.state.doc.nodeAt(coverPos)?.attrs.src).toBeNull()
  expect(outline(editor.state.doc)).toEqual(outline(page))
  for (const pos of [0, coverPos + 1, -1, 9999]) expect(setPicture(pos, null)(editor)).toBe(false)
})

function pressDelete(editor: Editor): void {
  const init = { key: 'Delete', bubbles: true, cancelable: true }
  editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', init))
}

test('a selected cover that is deleted loses its picture and keeps slot and words', () => {
  const editor = createTestEditor(page)
  editor.commands.setNodeSelection(coverPos)
  pressDelete(editor)
  expect(editor.state.doc.child(1).attrs.src).toBeNull()
  pressDelete(editor)
  expect(outline(editor.state.doc)).toEqual(outline(page))
})

test('a figure loses its picture first, and goes when it has none', () => {
  const editor = createTestEditor(page)
  const pos = find(editor.state.doc, 'Ein Diagramm') - 2
  setPicture(pos, { src: 'images/b.jpg', width: 1, height: 1 })(editor)
  expect(removePicture(pos)(editor)).toBe(true)
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
  removePicture(pos)(editor)
  expect(outline(editor.state.doc).join()).not.toContain('Diagramm')
  expect(removePicture(coverPos + 1)(editor)).toBe(false)
})

test.each([
  ['sam.de', 'https://sam.de'],
  [' https://sam.de/a?b=c#d ', 'https://sam.de/a?b=c#d'],
  ['sam@sam.de', 'mailto:sam@sam.de'],
  ['mailto:sam@sam.de', 'mailto:sam@sam.de'],
  ['/impressum', '/impressum'],
  ['#mehr', '#mehr'],
  ['', null],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
])('the address %j is linked as %j', (address, href) => {
  expect(parseHref(address)).toBe(href)
})

test('a link is set, changed as a whole from within, and taken away', () => {
  const editor = editAt('Design Thinking', true)
  expect(setLink('sam.de')(editor)).toBe(true)
  select(editor, find(editor.state.doc, 'Thinking') + 2)
  expect(setLink('eva.de')(editor)).toBe(true)
  const from = find(editor.state.doc, 'Design Thinking')
  expect(getLinkAt(editor.state)).toEqual({
    href: 'https://eva.de',
    title: null,
    from,
    to: from + 'Design Thinking'.length,
  })
  unsetLink(editor)
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
})

test('without a selection the address itself is inserted, and typing goes on unlinked', () => {
  const editor = editAt('Am Ende.')
  setLink('sam.de')(editor)
  type(editor, ' x ')
  const block = editor.state.selection.$from.parent
  expect(block.textContent).toBe('sam.de x Am Ende.')
  expect(block.firstChild?.text).toBe('sam.de')
  expect(block.firstChild?.marks[0]?.attrs.href).toBe('https://sam.de')
})

test('the link form is asked for where a link can be', () => {
  const editor = editAt('Am Ende.')
  let asked = 0
  editor.on('editLink', () => {
    asked += 1
  })
  expect(editLink(editor)).toBe(true)
  select(editor, find(editor.state.doc, 'Wie Sam'))
  expect(editLink(editor)).toBe(false)
  expect(asked).toBe(1)
})

test('undo and redo go across title, lead, caption, body, picture, credit and facts', () => {
  const editor = createTestEditor(page)
  const edits: ((editor: Editor) => unknown)[] = [
    ...['Wie Sam', 'Sam ist', 'Sam erklärt', 'Ich mag'].map((text) => (at: Editor) => {
      select(at, find(at.state.doc, text))
      type(at, '!')
    }),
    setFact('number', 26),
    setFact('guests', ['Sam Yiheng Cen']),
    setPicture(coverPos + 1, { src: 'images/b.jpg', width: 1, height: 1 }),
    setCredit(coverPos + 1, null),
    setFact('language', 'en'),
  ]
  const pages = edits.map((edit) => {
    const before = flatPageJson(editor.state.doc)
    edit(editor)
    return before
  })
  const last = flatPageJson(editor.state.doc)
  for (const before of pages.reverse()) {
    expect(undo(editor)).toBe(true)
    expect(flatPageJson(editor.state.doc)).toEqual(before)
  }
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
  for (const _edit of edits) redo(editor)
  expect(flatPageJson(editor.state.doc)).toEqual(last)
})
