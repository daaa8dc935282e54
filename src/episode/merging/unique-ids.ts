import { Fragment, type Node } from '@tiptap/pm/model'

/**
 * Gives blocks whose id an earlier one has another, made of it: the same each time, so that two people who
 * merge the same pages get the same page. Blocks without an id stay without.
 */
export function uniqueIds(blocks: readonly Node[]): Node[] {
  const all = new Set<string>()
  let hasTwins = false
  const collect = (node: Node): void => {
    const { id } = node.attrs
    if (id) {
      hasTwins ||= all.has(id)
      all.add(id)
    }
    if (!node.inlineContent) node.children.forEach(collect)
  }
  blocks.forEach(collect)
  if (!hasTwins) return [...blocks]
  const taken = new Set<string>()
  const renew = (node: Node): Node => {
    const { id } = node.attrs
    const attrs = id && taken.has(id) ? { ...node.attrs, id: freeId(id, all) } : node.attrs
    if (attrs.id) {
      taken.add(attrs.id)
      all.add(attrs.id)
    }
    if (node.isText || node.inlineContent)
      return attrs === node.attrs ? node : withAttrs(node, attrs)
    const children = node.children.map(renew)
    const isSame = attrs === node.attrs && children.every((child, at) => child === node.child(at))
    return isSame ? node : node.type.create(attrs, Fragment.fromArray(children))
  }
  return blocks.map(renew)
}

const withAttrs = (node: Node, attrs: Node['attrs']): Node => node.type.create(attrs, node.content)

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 2; ; count++) {
    if (!taken.has(`${id}-${count}`)) return `${id}-${count}`
  }
}
