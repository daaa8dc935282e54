import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import fc, { type Arbitrary } from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { createPage, createPicture } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { setSearch } from '../commands/find.ts'
import { redo, undo } from '../commands/history.ts'
import { insertFigure } from '../commands/insert-figure.ts'
import { removePicture } from '../commands/remove-picture.ts'
import { replaceAll } from '../commands/replace-all.ts'
import {
  insertRule,
  toggleBlockquote,
  toggleBulletList,
  toggleHeading,
  toggleOrderedList,
} from '../commands/set-block.ts'
import { setFact } from '../commands/set-fact.ts'
import { toggleStrong } from '../commands/toggle-mark.ts'
import { pasteSlice } from '../paste/page-clipboard.ts'
import { findPictureAt } from '../queries/find-picture-at.ts'
import { createTestEditor, press, type } from '../testing/create-test-editor.ts'
import { flatPosition, sectionedPosition } from '../testing/flat-position.ts'
import { plainRule, plainWords } from '../testing/search-rules.ts'
import { balanceNow } from './balancing.ts'
import { flattenSlice } from './flatten-slice.ts'
import { flatPageJson } from './group-page.ts'
import { findBody, hasSections } from './page-body.ts'

/** Sequences of 100 commands: RUNS=500 for a long search. */
const RUNS = Number(process.env.RUNS ?? 50)
/** So small that hardly a command is far from a border. */
const TINY = { min: 2, max: 4 }
/** Longer than what the undo history takes for one go. */
const PAUSE_MS = 600

interface Command {
  name: string
  /** Positions are of the flat page; `at` turns one into the editor's own. */
  run: (editor: Editor, at: (flat: number) => number) => unknown
}

const place = fc.nat(1000).map((part) => part / 1000)
const posOf = (page: Node, part: number) => Math.round(part * flatPosition(page, page.content.size))

function flatSelection(editor: Editor, from: number, to: number): [number, number] {
  const { doc } = editor.state
  const near = (part: number) =>
    Selection.near(doc.resolve(sectionedPosition(doc, posOf(doc, part))))
  return [flatPosition(doc, near(from).from), flatPosition(doc, near(to).to)]
}

const selectText = (from: number, to: number): Command => ({
  name: `select ${from} ${to}`,
  run(editor, at) {
    const [start, end] = flatSelection(editor, from, to)
    const { tr, doc } = editor.state
    const selection = TextSelection.between(doc.resolve(at(start)), doc.resolve(at(end)))
    editor.view.dispatch(tr.setSelection(selection))
  },
})

const selectObject = (part: number): Command => ({
  name: `object ${part}`,
  run({ state, view }) {
    const objects: number[] = []
    state.doc.descendants((node, pos) => {
      if (['figure', 'horizontalRule', 'cover'].includes(node.type.name)) objects.push(pos)
    })
    const pos = objects[Math.floor(part * (objects.length - 1))]
    if (pos === undefined) return
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, pos)))
  },
})

/** The letter beside the cursor goes as a browser takes it, where no command does. */
const erase = (keys: 'Backspace' | 'Delete'): Command => ({
  name: keys,
  run(editor) {
    if (press(editor, keys)) return
    const { selection, tr } = editor.state
    const { $from, empty, from } = selection
    const start = keys === 'Backspace' ? from - 1 : from
    const isInside = start >= $from.start() && start < $from.end()
    if (empty && isInside && $from.parent.inlineContent) {
      editor.view.dispatch(tr.delete(start, start + 1))
    }
  },
})

const pasteFrom = (from: number, to: number): Command => ({
  name: `paste ${from} ${to}`,
  run(editor, at) {
    const [start, end] = flatSelection(editor, Math.min(from, to), Math.max(from, to))
    const slice = flattenSlice(editor.state.doc.slice(at(start), at(Math.max(start, end))))
    editor.view.dispatch(pasteSlice(editor.state, slice))
  },
})

const named = (name: string, run: Command['run']): Command => ({ name, run })
const keys = [
  'Enter',
  'Enter',
  'Shift-Enter',
  'Tab',
  'Shift-Tab',
  'Mod-a',
  'ArrowLeft',
  'ArrowRight',
]

const command: Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(place, place).map(([from, to]) => selectText(from, to)) },
  { weight: 5, arbitrary: place.map((at) => selectText(at, at)) },
  { weight: 1, arbitrary: place.map(selectObject) },
  { weight: 4, arbitrary: fc.constantFrom(erase('Backspace'), erase('Delete')) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('x', 'ö y', '**a**', '## ', '- ', '> ', '1. ', '---', '“', '👋')
      .map((text) => named(`type ${text}`, (editor) => type(editor, text))),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(...keys).map((key) => named(key, (editor) => press(editor, key))),
  },
  { weight: 1, arbitrary: fc.tuple(place, place).map(([from, to]) => pasteFrom(from, to)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      named('strong', toggleStrong),
      named('heading', toggleHeading(3)),
      named('bullets', toggleBulletList),
      named('numbers', toggleOrderedList),
      named('quote', toggleBlockquote),
      named('figure', insertFigure),
      named('rule', insertRule),
      named('fact', setFact('number', 7)),
      named('replace all', (editor) => {
        setSearch(plainRule('i'))(editor)
        return replaceAll(editor, plainWords('eia'), true) > 0
      }),
      named('remove picture', (editor) => {
        const { from } = editor.state.selection
        return findPictureAt(editor.state.doc, from) && removePicture(from)(editor)
      }),
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(named('undo', undo), named('redo', redo)) },
)

/** A page with every kind of block, next to each other in many ways. */
function createManyBlocks(): Node {
  const text = (words: string) => schema.text(words)
  const paragraph = (id: number) =>
    schema.node('paragraph', { id: `p${id}` }, text(`Absatz ${id} mit Worten.`))
  const item = (id: number) => schema.node('listItem', null, paragraph(id))
  return createPage({
    title: 'Titel',
    lead: schema.node('lead', null, text('Vorspann')).content,
    body: [
      paragraph(1),
      schema.node('heading', { id: 'h1', level: 2 }, text('Überschrift')),
      paragraph(2),
      createPicture('figure', { id: 'f1' }, 'Bild', [text('Bildtext')]),
      createPicture('figure', { id: 'f2' }, '', []),
      paragraph(3),
      schema.node('bulletList', { id: 'l1' }, [item(4), item(5)]),
      schema.node('bulletList', { id: 'l2' }, [item(6)]),
      schema.node('paragraph', { id: 'p7' }),
      schema.node('horizontalRule', { id: 'r1' }),
      schema.node('horizontalRule', { id: 'r2' }),
      schema.node('blockquote', { id: 'q1' }, [paragraph(8), paragraph(9)]),
      schema.node('orderedList', { id: 'l3' }, [item(10), item(11)]),
      schema.node('heading', { id: 'h2', level: 3 }, text('Noch eine')),
      schema.node('heading', { id: 'h3', level: 4 }, text('Und noch eine')),
      paragraph(12),
      paragraph(13),
    ],
  })
}

/** What a person can tell: the flat page, and what is selected on it. */
function visible(editor: Editor) {
  const { doc, selection } = editor.state
  return {
    page: flatPageJson(doc),
    selection: {
      type: selection.constructor.name,
      anchor: flatPosition(doc, selection.anchor),
      head: flatPosition(doc, selection.head),
    },
  }
}

let ids = 0
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.spyOn(crypto, 'randomUUID').mockImplementation(
    () => `00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
  )
  return () => void vi.useRealTimers()
})

async function runBoth(editors: readonly Editor[], { run }: Command): Promise<void> {
  vi.setSystemTime(Date.now() + PAUSE_MS)
  const first = ids
  for (const editor of editors) {
    ids = first
    run(editor, (flat) => sectionedPosition(editor.state.doc, flat))
    await Promise.resolve()
    if (hasSections(editor.state.doc)) balanceNow(editor.view, TINY)
  }
}

test('whatever is done, the page and the selection are what they would be without sections', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 100, maxLength: 100 }), async (commands) => {
      const page = createManyBlocks()
      const flat = createTestEditor(page, { sections: null })
      const grouped = createTestEditor(page, { sections: TINY })
      expect(hasSections(flat.state.doc)).toBe(false)
      expect(findBody(grouped.state.doc).body.childCount).toBeGreaterThan(4)
      for (const [index, each] of commands.entries()) {
        await runBoth([flat, grouped], each)
        const done = commands.slice(0, index + 1).map(({ name }) => name)
        expect(visible(grouped), done.join(', ')).toEqual(visible(flat))
        grouped.state.doc.check()
      }
      flat.destroy()
      grouped.destroy()
    }),
    { numRuns: RUNS, endOnFailure: process.env.SHRINK === undefined },
  )
}, 600_000)
