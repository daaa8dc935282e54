import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeJson } from '../../../episode/file/node-json.ts'
import { arbitraryHistory } from '../../../episode/formats/testing/arbitrary-history.ts'
import { createPage } from '../../../episode/page.ts'
import { type PageDocument, schema } from '../../../episode/schema/schema.ts'
import { flatPageJson } from '../sections/group-page.ts'
import { createTestEditor, outline, type } from '../testing/create-test-editor.ts'
import { undo } from './history.ts'
import { restoreBlock } from './restore-block.ts'
import { restorePage } from './restore-page.ts'

const paragraph = (id: string, text: string): Node =>
  schema.node('paragraph', { id }, [schema.text(text)])

const pageOf = (...body: Node[]): PageDocument => createPage({ title: 'Sam', body })

const jsonOf = (node: Node): NodeJson => node.toJSON()

describe('restorePage', () => {
  it('makes the page what it was, and one undo takes it back', () => {
    const before = createPage({
      title: 'Alt',
      facts: { number: 24 },
      body: [paragraph('a', 'Eins')],
    })
    const after = createPage({
      title: 'Neu',
      facts: { number: 25 },
      body: [paragraph('b', 'Zwei')],
    })
    const editor = createTestEditor(after)
    type(editor, '!')
    const typed = flatPageJson(editor.state.doc)
    expect(restorePage(jsonOf(before))(editor)).toBe(true)
    expect(flatPageJson(editor.state.doc)).toEqual(jsonOf(before))
    undo(editor)
    expect(flatPageJson(editor.state.doc)).toEqual(typed)
  })

  it('does nothing to a page that is the same', () => {
    const page = pageOf(paragraph('a', 'Eins'))
    expect(restorePage(jsonOf(page))(createTestEditor(page))).toBe(false)
  })

  it.each([
    ['in sections', { min: 2, max: 4 }],
    ['on a flat page', null],
  ])('leads from any page to any other, to the letter (%s)', (_, sections) => {
    fc.assert(
      fc.property(arbitraryHistory, (pages) => {
        const withIds = pages.map(numbered)
        const [before, after] = [withIds[0] as PageDocument, withIds.at(-1) as PageDocument]
        const editor = createTestEditor(after, { sections })
        restorePage(jsonOf(before))(editor)
        editor.state.doc.check()
        expect(outline(schema.nodeFromJSON(flatPageJson(editor.state.doc)))).toEqual(
          outline(before),
        )
      }),
      { numRuns: 15 },
    )
  })

  it('leaves the nodes of what is the same', () => {
    const same = Array.from({ length: 300 }, (_, at) => paragraph(`p${at}`, `Absatz ${at}`))
    const editor = createTestEditor(pageOf(...same, paragraph('last', 'Neu')))
    const first = editor.state.doc.lastChild?.firstChild
    restorePage(jsonOf(pageOf(...same, paragraph('last', 'Alt'))))(editor)
    expect(editor.state.doc.lastChild?.firstChild).toBe(first)
  })

  it('refuses what is no page, and changes nothing', () => {
    const page = pageOf(paragraph('a', 'Eins'))
    const editor = createTestEditor(page)
    const wrong = { type: 'doc', content: [{ type: 'body', content: [{ type: 'script' }] }] }
    expect(() => restorePage(wrong)(editor)).toThrow(RangeError)
    expect(flatPageJson(editor.state.doc)).toEqual(jsonOf(page))
  })
})

describe('restoreBlock', () => {
  const bodyOf = (editor: ReturnType<typeof createTestEditor>) => outline(editor.state.doc).slice(5)
  const [a, b] = [paragraph('a', 'Eins'), paragraph('b', 'Zwei')]

  it.each([
    [
      'replaces a block',
      { kind: 'replace', id: 'b', block: jsonOf(paragraph('x', 'Alt')) },
      ['Eins', 'Alt'],
    ],
    [
      'puts one behind another',
      { kind: 'insert', after: 'a', block: jsonOf(paragraph('c', 'Alt')) },
      ['Eins', 'Alt', 'Zwei'],
    ],
    [
      'puts one at the beginning',
      { kind: 'insert', after: null, block: jsonOf(paragraph('c', 'Alt')) },
      ['Alt', 'Eins', 'Zwei'],
    ],
    ['takes one away', { kind: 'remove', id: 'a' }, ['Zwei']],
  ] as const)('%s, and one undo takes it back', (_, restored, texts) => {
    const editor = createTestEditor(pageOf(a, b))
    expect(restoreBlock(restored)(editor)).toBe(true)
    expect(bodyOf(editor)).toEqual(texts.map((text) => `paragraph: ${text}`))
    undo(editor)
    expect(bodyOf(editor)).toEqual(['paragraph: Eins', 'paragraph: Zwei'])
  })

  it('leaves an empty paragraph in place of the only block', () => {
    const editor = createTestEditor(pageOf(a))
    restoreBlock({ kind: 'remove', id: 'a' })(editor)
    expect(bodyOf(editor)).toEqual(['paragraph: '])
  })

  it('restores a slot', () => {
    const editor = createTestEditor(pageOf(a))
    restoreBlock({
      kind: 'slot',
      slot: { type: 'title', content: [{ type: 'text', text: 'Alt' }] },
    })(editor)
    expect(outline(editor.state.doc)[0]).toBe('title: Alt')
  })

  it('does nothing when its place is gone', () => {
    const editor = createTestEditor(pageOf(a))
    expect(restoreBlock({ kind: 'remove', id: 'x' })(editor)).toBe(false)
    expect(restoreBlock({ kind: 'insert', after: 'x', block: jsonOf(b) })(editor)).toBe(false)
  })
})

/** A page whose blocks have ids, as all that is edited has. */
function numbered(page: PageDocument): PageDocument {
  const ids = new WeakMap<Node, string>()
  let last = 0
  const body = page.lastChild as Node
  const blocks = body.children.map((block) => {
    const id = ids.get(block) ?? `n${last++}`
    ids.set(block, id)
    return block.type.create({ ...block.attrs, id }, block.content)
  })
  return page.copy(page.content.replaceChild(4, body.type.create(null, blocks)))
}
