import type { Attrs, Node } from '@tiptap/pm/model'
import { xxHash32 } from 'js-xxhash'
import { pageParts } from './page.ts'
import type { PageDocument } from './schema/schema.ts'

/** What of a page is hashed: the same for a flat page and for one whose blocks are grouped in memory. */
export interface HashedPage {
  /** The document's attributes: the facts of the page. */
  attrs: Attrs
  /** Title, cover, lead and player. */
  slots: readonly Node[]
  /** The blocks of the body, in order. */
  blocks: Iterable<Node>
}

/** Nodes never change, so a hash once computed holds for as long as its node lives. */
const nodeHashes = new WeakMap<Node, number>()

/**
 * Hashes a page block by block, to be stopped between any two: it yields after each node. Blocks that
 * were hashed before cost next to nothing. Equal pages have equal hashes, in the window and on the main
 * side alike, since what is hashed is their JSON.
 * @returns an unsigned integer of 32 bits (xxHash32)
 */
export function* hashBlockByBlock({
  attrs,
  slots,
  blocks,
}: HashedPage): Generator<undefined, number> {
  const hashes = [xxHash32(JSON.stringify(attrs))]
  for (const nodes of [slots, blocks]) {
    for (const node of nodes) {
      hashes.push(nodeHash(node))
      yield
    }
  }
  return xxHash32(new Uint8Array(Uint32Array.from(hashes).buffer))
}

/** The hash of a flat page, at once: an unsigned integer of 32 bits. */
export function pageHash(page: PageDocument): number {
  const { body, ...slots } = pageParts(page)
  const { attrs } = page
  const hashing = hashBlockByBlock({ attrs, slots: Object.values(slots), blocks: body.children })
  for (;;) {
    const { done, value } = hashing.next()
    if (done) return value
  }
}

function nodeHash(node: Node): number {
  const known = nodeHashes.get(node)
  if (known !== undefined) return known
  const hash = xxHash32(JSON.stringify(node))
  nodeHashes.set(node, hash)
  return hash
}
