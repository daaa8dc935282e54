import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import type { Alteration } from '../../../episode/clean-up/alteration.ts'
import { findAlterations } from '../../../episode/clean-up/find-alterations.ts'
import { comparePages } from '../../../episode/comparison/compare-pages.ts'
import { createPage, createPicture } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { findAlteration } from '../queries/find-alteration.ts'
import { flatPageJson } from '../sections/group-page.ts'
import { createTestEditor } from '../testing/create-test-editor.ts'
import { bringBack } from './bring-back.ts'
import { undo } from './history.ts'

const paragraph = (id: string, text: string, attrs = {}): Node =>
  schema.node('paragraph', { id, ...attrs }, [schema.text(text)])

const listOf = (id: string, ...texts: string[]): Node =>
  schema.node(
    'bulletList',
    { id },
    texts.map((text, index) => schema.node('listItem', null, [paragraph(`${id}${index}`, text)])),
  )

const before = createPage({
  title: 'Wir hatten Ideen',
  cover: createPicture('cover', {}, 'Das Bild ist alt'),
  body: [
    paragraph('a', 'Das ist nicht gut.', { speaker: 'Sam' }),
    listOf('l', 'Eins ist keins', 'Zwei sind mehr'),
  ],
})
const after = createPage({
  title: 'Wir haben Ideen',
  cover: createPicture('cover', {}, 'Das Bild ist neu'),
  body: [
    paragraph('a', 'Das ist gut.', { speaker: 'Chris' }),
    listOf('l', 'Eins ist keins', 'Zwei sind viel mehr'),
    paragraph('n', 'Das hat niemand gesagt.'),
  ],
})

const flat = (editor: Editor): Node => schema.nodeFromJSON(flatPageJson(editor.state.doc))

const alterationsOf = (earlier: Node, later: Node): Alteration[] =>
  findAlterations(comparePages(earlier, later), { knows: () => true, freeWords: 0 })

test('each alteration has its place, and all brought back make the page what it was', () => {
  const editor = createTestEditor(after, { sections: { min: 1, max: 2 } })
  const alterations = alterationsOf(before, after)
  expect(alterations.map(({ kind }) => kind).sort()).toEqual([
    'block-added',
    'other-word',
    'other-word',
    'speaker-changed',
    'words-added',
    'words-removed',
  ])
  for (const alteration of alterations) {
    expect(findAlteration(editor.state.doc, alteration)).not.toBeNull()
    expect(bringBack(alteration)(editor)).toBe(true)
    expect(bringBack(alteration)(editor)).toBe(false)
  }
  expect(flat(editor).textContent).toBe(before.textContent)
  expect(alterationsOf(before, flat(editor))).toEqual([])
  for (const _ of alterations) undo(editor)
  expect(flat(editor).eq(after)).toBe(true)
})

test('words come back with the marks that they had, and with their line breaks', () => {
  const bold = schema.mark('strong')
  const link = schema.mark('link', { href: 'https://example.org/' })
  const said = [
    schema.text('Das ist '),
    schema.text('wirklich ', [bold]),
    schema.text('sehr', [bold, link]),
    schema.node('hardBreak'),
    schema.text('gut.'),
  ]
  const earlier = createPage({ body: [schema.node('paragraph', { id: 'a' }, said)] })
  const editor = createTestEditor(createPage({ body: [paragraph('a', 'Das ist gut.')] }))
  for (const alteration of alterationsOf(earlier, flat(editor))) bringBack(alteration)(editor)
  expect(flat(editor).toJSON()).toEqual(earlier.toJSON())
})

test('where the words are others by now, nothing is changed', () => {
  const [alteration] = alterationsOf(before, after).filter(({ blockId }) => blockId === 'a')
  const other = createPage({ title: 'Wir', body: [paragraph('a', 'Ganz anders.')] })
  const editor = createTestEditor(other)
  expect(alteration && bringBack(alteration)(editor)).toBe(false)
  expect(flat(editor).eq(other)).toBe(true)
})
