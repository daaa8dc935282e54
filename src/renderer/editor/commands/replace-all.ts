import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { ReplaceStep, StepMap } from '@tiptap/pm/transform'
import { getSearchMatches, type SearchMatch } from '../queries/get-search-matches.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Replaces every place that the current search finds, in title, alt texts, captions and body, as ONE
 * step that shares all untouched blocks: one undo, and fast however many places there are. The new
 * words carry the marks that all of the old ones had.
 * @returns false when nothing is found
 */
export function replaceAll(replacement: string): EditorCommand {
  return ({ state, view }) => {
    const matches = getSearchMatches(state)
    const [first, last] = [matches[0], matches.at(-1)]
    if (!first || !last) return false
    const page = replaceMatches(state.doc, matches, replacement)
    const start = state.doc.resolve(first.from).start()
    const end = state.doc.resolve(last.to).end()
    const grown = page.content.size - state.doc.content.size
    const places = new StepMap(
      matches.flatMap(({ from, to }) => [from, to - from, replacement.length]),
    )
    const { anchor, head } = state.selection
    const { tr } = state
    tr.step(new ReplaceStep(start, end, page.slice(start, end + grown)))
    const $anchor = tr.doc.resolve(places.map(anchor))
    tr.setSelection(TextSelection.between($anchor, tr.doc.resolve(places.map(head))))
    view.dispatch(tr)
    return true
  }
}

function replaceMatches(page: Node, matches: readonly SearchMatch[], replacement: string): Node {
  let next = 0
  const replaceWithin = (node: Node, start: number): Node => {
    const end = start + node.content.size
    if ((matches[next]?.from ?? Number.POSITIVE_INFINITY) >= end) return node
    if (!node.inlineContent) {
      let pos = start
      const children = node.children.map((child) => {
        const replaced = child.isLeaf ? child : replaceWithin(child, pos + 1)
        pos += child.nodeSize
        return replaced
      })
      return node.copy(Fragment.fromArray(children))
    }
    let content = Fragment.empty
    let done = 0
    for (let match = matches[next]; match && match.to <= end; match = matches[++next]) {
      content = content.append(node.content.cut(done, match.from - start))
      const [$from, $to] = [node.resolve(match.from - start), node.resolve(match.to - start)]
      const marks = $from.marksAcross($to) ?? []
      if (replacement)
        content = content.append(Fragment.from(page.type.schema.text(replacement, marks)))
      done = match.to - start
    }
    return node.copy(content.append(node.content.cut(done)))
  }
  return replaceWithin(page, 0)
}
