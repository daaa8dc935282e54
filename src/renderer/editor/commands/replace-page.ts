import { Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { NodeJson } from '../../../episode/file/node-json.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Puts another page, with its facts, in the place of this one: one undo takes it back.
 * @param json ProseMirror JSON of a page of the editor, in sections
 */
export function replacePage(json: NodeJson): EditorCommand {
  return ({ state, view, schema }) => {
    const page = schema.nodeFromJSON(json)
    const { tr, doc } = state
    tr.step(new ReplaceStep(0, doc.content.size, new Slice(page.content, 0, 0)))
    for (const [name, value] of Object.entries(page.attrs)) {
      if (value !== doc.attrs[name]) tr.setDocAttribute(name, value)
    }
    tr.setSelection(TextSelection.atStart(tr.doc))
    view.dispatch(tr)
    return true
  }
}
