import type { Mark, Node } from '@tiptap/pm/model'
import { z } from 'zod'

export interface MarkJson {
  type: string
  attrs?: Record<string, unknown> | undefined
}

/** A node as ProseMirror writes it, in which an attribute left out has its default. */
export interface NodeJson {
  type: string
  attrs?: Record<string, unknown> | undefined
  content?: NodeJson[] | undefined
  marks?: MarkJson[] | undefined
  text?: string | undefined
}

/**
 * Fields that are not named here are kept, so that they can be noticed. Judged by hand, since a long page
 * has tens of thousands of nodes.
 */
export const nodeJsonSchema = z.custom<NodeJson>(isNodeJson)

function isNodeJson(value: unknown): boolean {
  if (!isTyped(value)) return false
  const { content, marks, text } = value
  return (
    (content === undefined || (Array.isArray(content) && content.every(isNodeJson))) &&
    (marks === undefined || (Array.isArray(marks) && marks.every(isTyped))) &&
    (text === undefined || typeof text === 'string')
  )
}

/** Whether a value has what nodes and marks share: a type, and attributes that are an object. */
function isTyped(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false
  const { type, attrs } = value
  return typeof type === 'string' && (attrs === undefined || isObject(attrs))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A node as JSON without the attributes that have their default, so that the file is short to read. */
export function nodeToJson(node: Node): NodeJson {
  const json: NodeJson = { type: node.type.name }
  const attrs = attrsToJson(node)
  if (attrs) json.attrs = attrs
  if (node.isText) json.text = node.text
  else if (node.childCount > 0) json.content = node.children.map(nodeToJson)
  if (node.marks.length > 0) json.marks = node.marks.map(markToJson)
  return json
}

function markToJson(mark: Mark): MarkJson {
  const attrs = attrsToJson(mark)
  return attrs ? { type: mark.type.name, attrs } : { type: mark.type.name }
}

function attrsToJson({ type, attrs }: Node | Mark): Record<string, unknown> | null {
  let told: Record<string, unknown> | null = null
  for (const name in attrs) {
    if (attrs[name] === type.spec.attrs?.[name]?.default) continue
    told ??= {}
    told[name] = attrs[name]
  }
  return told
}
