import type { Node } from '@tiptap/pm/model'
import { Selection, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { createPage, createPicture } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { insertFigure } from '../commands/insert-figure.ts'
import { findSlot } from '../queries/find-slot.ts'
import { flatPageJson } from '../sections/group-page.ts'
import {
  blocks,
  createTestEditor,
  find,
  outline,
  press,
  select,
  type,
} from '../testing/create-test-editor.ts'
import { createExamplePage } from '../testing/example-page.ts'

const page = createExamplePage()
const slotOf = (editor: ReturnType<typeof createTestEditor>) =>
  findSlot(editor.state.selection.$head)?.name

function editAt(text: string, offset = 0) {
  const editor = createTestEditor(page)
  select(editor, find(editor.state.doc, text) + offset)
  return editor
}

test.each([
  ['title', 'LInkedIn nutzt', 'lead'],
  ['alt text', 'Sam vor', 'caption'],
  ['cover caption', 'Sam erklärt', 'lead'],
  ['player', 'Designed', 'body'],
])('Enter in the %s goes on in the next slot and changes nothing', (_name, text, slot) => {
  const editor = editAt(text)
  expect(press(editor, 'Enter')).toBe(true)
  expect(slotOf(editor)).toBe(slot)
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
})

test('Enter at the end of the lead goes to the body, within it breaks the line', () => {
  const editor = editAt('Spezialist', 'Spezialist'.length)
  press(editor, 'Enter')
  expect(editor.state.selection.from).toBe(find(editor.state.doc, 'Ich mag'))
  select(editor, find(editor.state.doc, 'Spezialist'))
  press(editor, 'Enter')
  expect(outline(editor.state.doc)).toContain('lead: Sam ist ↵Spezialist')
})

test('an empty page of pictures and a list, selected from first to last, takes a letter', () => {
  const item = schema.node('listItem', null, schema.node('paragraph', { id: 'p' }))
  const pictures = ['a', 'b', 'c', 'd'].map((id) => createPicture('figure', { id }))
  const body = [...pictures, schema.node('orderedList', { id: 'list' }, item)]
  const editor = createTestEditor(createPage({ body }), { sections: { min: 2, max: 4 } })
  const { doc } = editor.state
  select(editor, Selection.atStart(doc).from, Selection.atEnd(doc).to)
  type(editor, 'x')
  expect(outline(editor.state.doc)[0]).toBe('title: x')
})

test('Enter splits the text in place of a selection over several blocks', () => {
  const [one, two, three] = ['eins', 'zwei', 'drei'].map((word) =>
    schema.node('paragraph', { id: word }, schema.text(word)),
  )
  const quote = schema.node('blockquote', { id: 'quote' }, [three as Node])
  const body = [one as Node, two as Node, quote]
  const enter = (from: string, to: string, offset: number) => {
    const editor = createTestEditor(createPage({ body }))
    const { doc } = editor.state
    select(editor, find(doc, from) + offset, find(doc, to) + 4 - offset)
    expect(press(editor, 'Enter')).toBe(true)
    editor.state.doc.check()
    return blocks(editor).map((block) => block.textContent)
  }
  expect(enter('eins', 'drei', 0)).toEqual(['', ''])
  expect(enter('eins', 'zwei', 2)).toEqual(['ei', 'ei', 'drei'])
  expect(enter('eins', 'drei', 1)).toEqual(['e', 'i'])
})

test('Enter with a selection from alt text to caption keeps them apart', () => {
  const editor = editAt('Sam vor', 3)
  const { doc } = editor.state
  select(editor, find(doc, 'Sam vor') + 3, find(doc, 'Sam erklärt') + 3)
  press(editor, 'Enter')
  editor.state.doc.check()
  const [, alt, caption] = outline(editor.state.doc)
  expect([alt, caption]).toEqual(['alt: Sam', 'caption:  erklärt LInkedIn'])
})

test('Enter in a figure’s caption goes behind the figure, into a new paragraph before a list', () => {
  const editor = editAt('LInkedIn in Zahlen')
  press(editor, 'Enter')
  type(editor, 'Neu')
  expect(outline(editor.state.doc).slice(-5)).toEqual([
    'caption: LInkedIn in Zahlen',
    'paragraph: Neu',
    'paragraph: Erstens',
    'paragraph: Zweitens',
    'paragraph: Am Ende.',
  ])
})

test.each(['Wie Sam', 'Sam vor', 'Sam erklärt', 'Sam ist', 'Designed', 'Ich mag'])(
  'Backspace at the start of a slot (%s) changes nothing',
  (text) => {
    const editor = editAt(text)
    expect(press(editor, 'Backspace')).toBe(true)
    expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
  },
)

test.each(['nutzt', 'Rechner', 'erklärt LInkedIn', 'Spezialist', 'Innovation', 'in Zahlen'])(
  'Delete at the end of a slot (%s) changes nothing',
  (text) => {
    const editor = editAt(text, text.length)
    expect(press(editor, 'Delete')).toBe(true)
    expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
  },
)

test('Backspace at the body’s start makes a heading a paragraph', () => {
  const editor = editAt('Ich mag')
  editor.commands.setNode('heading', { level: 3 })
  press(editor, 'Backspace')
  expect(outline(editor.state.doc)).toContain('paragraph: Ich mag Design Thinking und LInkedIn.')
})

test('Backspace takes an empty figure away, and one with words not', () => {
  const editor = createTestEditor(createPage())
  editor.commands.focus('end')
  insertFigure(editor)
  editor.commands.focus('end')
  expect(slotOf(editor)).toBe('caption')
  type(editor, 'x')
  select(editor, editor.state.selection.from - 1)
  press(editor, 'Backspace')
  expect(outline(editor.state.doc).at(-1)).toBe('caption: x')
  select(editor, editor.state.selection.from + 1)
  editor.view.dispatch(
    editor.state.tr.deleteRange(editor.state.selection.from - 1, editor.state.selection.from),
  )
  press(editor, 'Backspace')
  expect(outline(editor.state.doc).at(-1)).toBe('paragraph: ')
})

test('Tab walks through every slot and button, Shift-Tab back', () => {
  const editor = editAt('Wie Sam')
  const stops: string[] = []
  const here = () =>
    document.activeElement?.getAttribute('data-stop') ?? slotOf(editor) ?? 'nowhere'
  const tab = (keys: string) => {
    const button = document.activeElement?.closest('button')
    if (!button) return press(editor, keys)
    const init = { key: 'Tab', shiftKey: keys !== 'Tab', bubbles: true, cancelable: true }
    return !button.dispatchEvent(new KeyboardEvent('keydown', init))
  }
  editor.view.focus()
  while (stops.length < 12 && tab('Tab')) stops.push(here())
  expect(stops).toEqual(
    'picture alt caption credit lead player body picture alt caption credit'
      .split(' ')
      .concat('body'),
  )
  const back: string[] = []
  while (back.length < 50 && tab('Shift-Tab')) back.push(here())
  expect(back).toEqual([...stops.slice(0, -1).reverse(), 'title'])
})

test('Tab in a list indents and never leaves it, but after Escape it leaves the page', () => {
  const editor = editAt('Zweitens')
  expect(press(editor, 'Tab')).toBe(true)
  expect(editor.state.selection.$head.depth).toBe(7)
  expect(press(editor, 'Tab')).toBe(true)
  expect(slotOf(editor)).toBe('body')
  press(editor, 'Shift-Tab')
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
  press(editor, 'Escape')
  expect(press(editor, 'Tab')).toBe(false)
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
})

test('Mod-A selects the slot, then the page', () => {
  const editor = editAt('Spezialist')
  press(editor, 'Mod-a')
  expect(editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to)).toBe(
    'Sam ist Spezialist',
  )
  press(editor, 'Mod-a')
  expect(editor.state.selection.to).toBe(editor.state.doc.content.size)
})

test('deleting or typing over a selection across slots empties each slot for itself', () => {
  const editor = createTestEditor(page)
  select(
    editor,
    find(editor.state.doc, 'LInkedIn nutzt'),
    find(editor.state.doc, 'Design Thinking'),
  )
  press(editor, 'Backspace')
  expect(outline(editor.state.doc).slice(0, 6)).toEqual([
    'title: Wie Sam ',
    'alt: ',
    'caption: ',
    'lead: ',
    'player: ',
    'paragraph: Design Thinking und LInkedIn.',
  ])
  expect(editor.state.doc.child(1).attrs.src).toBeNull()
  editor.commands.undo()
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())

  press(editor, 'Mod-a')
  press(editor, 'Mod-a')
  type(editor, 'Neu')
  expect(outline(editor.state.doc)).toEqual([
    'title: Neu',
    'alt: ',
    'caption: ',
    'lead: ',
    'player: ',
    'paragraph: ',
  ])
})

test('what looks like Markdown stays as typed in a title', () => {
  const editor = editAt('Wie Sam')
  type(editor, '**Neu** ')
  press(editor, 'Mod-b')
  type(editor, 'so')
  expect(outline(editor.state.doc)[0]).toBe('title: **Neu** soWie Sam LInkedIn nutzt')
})

test('“25. ” begins a sentence, “1. ” a list', () => {
  const editor = editAt('Am Ende.')
  type(editor, '25. ')
  expect(outline(editor.state.doc).at(-1)).toBe('paragraph: 25. Am Ende.')
  select(editor, find(editor.state.doc, 'Ich mag'))
  type(editor, '1. ')
  expect(blocks(editor)[0]?.type.name).toBe('orderedList')
})

test.each([
  ['title', 'Wie Sam'],
  ['alt text', 'Sam vor'],
  ['caption', 'Sam erklärt'],
  ['lead', 'Sam ist'],
])('the arrow after selecting the whole %s does not stop between the slots', (_name, text) => {
  const editor = editAt(text)
  press(editor, 'Mod-a')
  press(editor, 'ArrowRight')
  expect(editor.state.selection).toBeInstanceOf(TextSelection)
  press(editor, 'ArrowLeft')
  expect(editor.state.selection).toBeInstanceOf(TextSelection)
})
