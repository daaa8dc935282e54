import { type PageDocument, schema } from '../schema/schema.ts'
import type { NodeJson } from './node-json.ts'

/** More than a screen holds, and few enough to be drawn at once. */
export const BEGINNING_BLOCKS = 100

/**
 * The beginning of a long page: all of it but the blocks of its body that come after the first ones.
 * @param page JSON of a whole page
 * @returns null for a page that is not long, and for one that does not fit the schema
 */
export function beginningOf(page: NodeJson): PageDocument | null {
  const [body, ...parts] = [...(page.content ?? [])].reverse()
  const blocks = body?.content ?? []
  if (!body || blocks.length <= BEGINNING_BLOCKS) return null
  const begun = { ...body, content: blocks.slice(0, BEGINNING_BLOCKS) }
  try {
    const beginning = schema.nodeFromJSON({ ...page, content: [...parts.reverse(), begun] })
    beginning.check()
    return beginning
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
