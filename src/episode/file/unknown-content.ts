import { schema } from '../schema/schema.ts'
import type { MarkJson, NodeJson } from './node-json.ts'

/**
 * What a page's JSON holds that the schema does not know: nothing, fields (attributes and keys, which
 * reading the page would drop), or whole types of nodes or marks (so that it cannot be read).
 */
export type UnknownContent = 'none' | 'fields' | 'types'

const NODE_KEYS = ['type', 'attrs', 'content', 'marks', 'text']
const MARK_KEYS = ['type', 'attrs']

/** Looks through a whole node's JSON; the gravest finding counts. */
export function findUnknownContent(node: NodeJson): UnknownContent {
  const type = schema.nodes[node.type as keyof typeof schema.nodes]
  if (!type) return 'types'
  return gravest([
    unknownFields(node, NODE_KEYS, type.spec.attrs),
    ...(node.marks ?? []).map(findInMark),
    ...(node.content ?? []).map(findUnknownContent),
  ])
}

function findInMark(mark: MarkJson): UnknownContent {
  const type = schema.marks[mark.type as keyof typeof schema.marks]
  return type ? unknownFields(mark, MARK_KEYS, type.spec.attrs) : 'types'
}

function unknownFields(
  json: NodeJson | MarkJson,
  keys: readonly string[],
  attrs: Record<string, unknown> = {},
): UnknownContent {
  const isKnown =
    Object.keys(json).every((key) => keys.includes(key)) &&
    Object.keys(json.attrs ?? {}).every((name) => Object.hasOwn(attrs, name))
  return isKnown ? 'none' : 'fields'
}

function gravest(found: UnknownContent[]): UnknownContent {
  if (found.includes('types')) return 'types'
  return found.includes('fields') ? 'fields' : 'none'
}
