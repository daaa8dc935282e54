import type { Node } from '@tiptap/pm/model'
import { Step } from '@tiptap/pm/transform'
import { pageParts } from '../episode/page.ts'
import { type PageDocument, schema } from '../episode/schema/schema.ts'

/**
 * A page after ProseMirror steps. They come from a window, and a step checks attributes and where its
 * content stands, but not what is inside that content; so that is checked like a page that is read.
 * @param steps as JSON
 * @returns null when a step does not fit the page, or the page would not fit the schema
 */
export function applySteps(page: PageDocument, steps: readonly unknown[]): PageDocument | null {
  try {
    const changed = steps.reduce<PageDocument>((current, json) => applyStep(current, json), page)
    checkChanged(page, changed)
    return changed
  } catch {
    return null
  }
}

function applyStep(page: PageDocument, json: unknown): PageDocument {
  const { doc, failed } = Step.fromJSON(schema, json).apply(page)
  if (!doc) throw new RangeError(failed ?? 'the step does not fit')
  return doc
}

/** Checks what one page does not share with another. */
function checkChanged(before: PageDocument, after: PageDocument): void {
  const { body } = pageParts(after)
  for (const node of newNodes(before.children, after.children)) {
    if (node !== body) node.check()
  }
  for (const node of newNodes(pageParts(before).body.children, body.children)) node.check()
}

/** The nodes that are only in the second row: of a long page, what lies between its unchanged ends. */
function newNodes(before: readonly Node[], after: readonly Node[]): Node[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const known = new Set(before.slice(start, before.length - end))
  return after.slice(start, after.length - end).filter((node) => !known.has(node))
}
