import { Fragment, type Node } from '@tiptap/pm/model'

/** A node without the ids of its blocks, as plain JSON: what two pages must share to be the same page. */
export function withoutIds(node: Node): unknown {
  return strip(node).toJSON()
}

function strip(node: Node): Node {
  if (node.isText) return node
  const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs
  const content = Fragment.fromArray(node.children.map(strip))
  return node.type.create(attrs, content, node.marks)
}
