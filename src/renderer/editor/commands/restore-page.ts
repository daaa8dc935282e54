import { Fragment } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { NodeJson } from '../../../episode/file/node-json.ts'
import { pageChange } from '../../../episode/merging/page-change.ts'
import { pageParts } from '../../../episode/page.ts'
import { type PageDocument, schema } from '../../../episode/schema/schema.ts'
import { flatPageJson } from '../sections/group-page.ts'
import type { EditorCommand } from './editor-command.ts'
import { takeChange } from './take-change.ts'

/**
 * Makes the page another one, such as it was before: facts, slots and text, as one step of undo. Blocks that
 * are the same stay as they are.
 * @param json ProseMirror JSON of the headless schema
 * @throws RangeError when it does not fit the schema; nothing is changed then
 */
export function restorePage(json: NodeJson): EditorCommand {
  return (editor) => {
    const page = schema.nodeFromJSON(json)
    page.check()
    const now = schema.nodeFromJSON(flatPageJson(editor.state.doc))
    if (!takeChange(pageChange(now, sharingBlocks(now, page)))(editor)) return false
    const { state, view } = editor
    view.dispatch(state.tr.setSelection(TextSelection.atStart(state.doc)))
    return true
  }
}

/** A page with the blocks that another one has already as they are there. */
function sharingBlocks(now: PageDocument, page: PageDocument): PageDocument {
  const known = new Map(pageParts(now).body.children.map((block) => [block.attrs.id, block]))
  const { body } = pageParts(page)
  const blocks = body.children.map((block) => {
    const same = known.get(block.attrs.id)
    return same?.eq(block) ? same : block
  })
  return page.copy(
    page.content.replaceChild(page.childCount - 1, body.copy(Fragment.fromArray(blocks))),
  )
}
