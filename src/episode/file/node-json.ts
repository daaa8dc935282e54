import type { Mark, Node } from '@tiptap/pm/model'
import { type ZodType, z } from 'zod'

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

const attrs = z.record(z.string(), z.unknown()).optional()

/** Fields that are not named here are kept, so that they can be noticed. */
export const nodeJsonSchema: ZodType<NodeJson> = z.looseObject({
  type: z.string(),
  attrs,
  content: z.lazy(() => z.array(nodeJsonSchema)).optional(),
  marks: z.array(z.looseObject({ type: z.string(), attrs })).optional(),
  text: z.string().optional(),
})

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
  const told = Object.entries(attrs).filter(
    ([name, value]) => value !== type.spec.attrs?.[name]?.default,
  )
  return told.length > 0 ? Object.fromEntries(told) : null
}
