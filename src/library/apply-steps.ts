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

/** Checks what one page does not share with another: all of a long page takes milliseconds for each key. */
function checkChanged(before: PageDocument, after: PageDocument): void {
  const { body } = pageParts(after)
  const known = new Set([...before.children, ...pageParts(before).body.children])
  for (const node of [...after.children, ...body.children]) {
    if (node !== body && !known.has(node)) node.check()
  }
}
