import { expect, it } from 'vitest'
import { comparePages } from '../../../episode/comparison/compare-pages.ts'
import type { NodeJson } from '../../../episode/file/node-json.ts'
import { createPage } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { restoreBlock } from '../../editor/commands/restore-block.ts'
import { flatPageJson } from '../../editor/sections/group-page.ts'
import { createTestEditor } from '../../editor/testing/create-test-editor.ts'
import { restorationOf } from './restore-version.ts'

const paragraph = (id: string, text: string) =>
  schema.node('paragraph', { id }, [schema.text(text)])

const before = createPage({
  title: 'Alter Titel',
  body: [
    paragraph('gone', 'Am Anfang stand dies.'),
    paragraph('same', 'Bleibt.'),
    paragraph('changed', 'So war der Satz.'),
    paragraph('gone-too', 'Auch dies ist fort.'),
  ],
})
const after = createPage({
  title: 'Neuer Titel',
  body: [
    paragraph('same', 'Bleibt.'),
    paragraph('new', 'Etwas völlig Anderes kam hinzu!'),
    paragraph('changed', 'So ist der Satz.'),
  ],
})

it('leads from the later page to the earlier one, change by change', () => {
  const editor = createTestEditor(after)
  const earlier: NodeJson = before.toJSON()
  for (;;) {
    const now = schema.nodeFromJSON(flatPageJson(editor.state.doc))
    const comparison = comparePages(before, now)
    const changed = comparison.blocks.find(({ change }) => change !== 'same')
    if (!changed) break
    const restoration = restorationOf(changed, comparison, earlier)
    expect(restoration).not.toBeNull()
    if (restoration) expect(restoreBlock(restoration)(editor)).toBe(true)
  }
  expect(flatPageJson(editor.state.doc)).toEqual(earlier)
})

it('knows no place for a block that has no id', () => {
  const comparison = comparePages(
    createPage({
      body: [paragraph('a', 'x'), schema.node('paragraph', null, [schema.text('fort')])],
    }),
    createPage({ body: [paragraph('a', 'x')] }),
  )
  const removed = comparison.blocks.find(({ change }) => change === 'removed')
  expect(removed && restorationOf(removed, comparison, before.toJSON())).toBeNull()
})
