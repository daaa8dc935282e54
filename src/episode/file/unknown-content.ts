import { schema } from '../schema/schema.ts'
import type { MarkJson, NodeJson } from './node-json.ts'

/**
 * What a page's JSON holds that the schema does not know: nothing, fields (attributes and keys, which
 * reading the page would drop), or whole types of nodes or marks (so that it cannot be read).
 */
export type UnknownContent = 'none' | 'fields' | 'types'

const NODE_KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text'])
const MARK_KEYS = new Set(['type', 'attrs'])

/** Looks through a whole node's JSON; the gravest finding counts. */
export function findUnknownContent(node: NodeJson): UnknownContent {
  const type = schema.nodes[node.type as keyof typeof schema.nodes]
  if (!type) return 'types'
  let found: UnknownContent = hasUnknownFields(node, NODE_KEYS, type.spec.attrs) ? 'fields' : 'none'
  for (const mark of node.marks ?? []) found = graver(found, findInMark(mark))
  for (const child of node.content ?? []) {
    found = graver(found, findUnknownContent(child))
    if (found === 'types') break
  }
  return found
}

function findInMark(mark: MarkJson): UnknownContent {
  const type = schema.marks[mark.type as keyof typeof schema.marks]
  if (!type) return 'types'
  return hasUnknownFields(mark, MARK_KEYS, type.spec.attrs) ? 'fields' : 'none'
}

function hasUnknownFields(
  json: NodeJson | MarkJson,
  keys: ReadonlySet<string>,
  attrs: Record<string, unknown> = {},
): boolean {
  for (const key of Object.keys(json)) if (!keys.has(key)) return true
  for (const name of Object.keys(json.attrs ?? {})) if (!Object.hasOwn(attrs, name)) return true
  return false
}

function graver(one: UnknownContent, other: UnknownContent): UnknownContent {
  if (one === 'types' || other === 'types') return 'types'
  return one === 'fields' ? one : other
}
