import { Fragment, type Node } from '@tiptap/pm/model'
import { schema } from '../../schema/schema.ts'

/** Stands for white space that gives way to a border or a line break. */
const SOFT = '\n'

/**
 * White space of inline content as CSS shows it (CSS Text, white-space: normal): runs become one space,
 * none at the borders and around hard breaks. In our own exports (`isOwn`) only white space with a
 * line feed does, since we write none into texts: a formatter may have put it there.
 */
export function collapseSpace(leaves: readonly Node[], isOwn: boolean): Node[] {
  const run = isOwn ? /[ \t\f\r]*\n[ \t\n\f\r]*/g : /[ \t\n\f\r]+/g
  const [only] = leaves
  if (leaves.length === 1 && only?.text && isCollapsed(only.text, isOwn)) return [only]
  const result: Node[] = []
  let isAtBorder = true as boolean
  for (const leaf of leaves) {
    if (!leaf.isText) {
      trimEnd(result)
      result.push(leaf)
      isAtBorder = true
      continue
    }
    const text = (leaf.text ?? '').replace(run, SOFT)
    const kept: string = isAtBorder && text.startsWith(SOFT) ? text.slice(1) : text
    if (kept === '') continue
    result.push(schema.text(kept, leaf.marks))
    isAtBorder = kept.endsWith(SOFT)
  }
  trimEnd(result)
  const spaced = result.map((leaf) =>
    leaf.isText ? schema.text((leaf.text ?? '').replaceAll(SOFT, ' '), leaf.marks) : leaf,
  )
  return [...Fragment.fromArray(spaced).content]
}

/** Whether a text that stands alone in its block has nothing to collapse. */
function isCollapsed(text: string, isOwn: boolean): boolean {
  return !(isOwn ? /\n/ : /[\t\n\f\r]| {2}|^ | $/).test(text)
}

function trimEnd(leaves: Node[]): void {
  const last = leaves.at(-1)
  if (!last?.text?.endsWith(SOFT)) return
  leaves.pop()
  const kept = last.text.slice(0, -1)
  if (kept) leaves.push(schema.text(kept, last.marks))
}
