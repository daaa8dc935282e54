import type { Node } from '@tiptap/pm/model'
import { createFinder, type FindHits, type Hit } from '../../../episode/replacing/find-hits.ts'
import type { SearchRule } from '../../../episode/replacing/replace-rule.ts'
import { shiftHit } from '../../../episode/replacing/shift-hit.ts'
import { blockText } from '../../../episode/text-blocks/block-text.ts'
import { type Protection, protectionsIn } from '../../../episode/text-blocks/protection.ts'

/** A place that was found, and what protects it. */
export interface FoundHit extends Hit {
  protectedBy: Protection | null
}

type Hits = readonly FoundHit[]

/**
 * What is searched for on a page. Nodes never change, so what is found in one belongs to it: after an edit only the
 * touched ones are searched. A pattern may take for ever, so the main side looks for what it finds in blocks of
 * text (see `note`); until that is told, nothing is found in them.
 */
export class PageSearch {
  readonly rule: SearchRule
  readonly #find: FindHits | null
  /** By blocks of text; offsets are those of their content. */
  readonly #found = new WeakMap<Node, Hits>()
  /** What that adds up to, by the nodes around them. */
  #sums = new WeakMap<Node, Hits>()

  /** @throws Problem pattern-unclosed or pattern-invalid for what is no pattern */
  constructor(rule: SearchRule) {
    this.rule = rule
    const find = createFinder(rule)
    this.#find = rule.kind === 'plain' ? find : null
  }

  /** The places in a node, in their order; positions count from where its content starts. */
  hitsIn(node: Node): Hits {
    if (node.inlineContent) return this.#hitsInBlock(node)
    const known = this.#sums.get(node)
    if (known) return known
    const hits: FoundHit[] = []
    node.forEach((child, offset) => {
      if (child.isLeaf) return
      for (const hit of this.hitsIn(child)) hits.push(shiftHit(hit, offset + 1))
    })
    this.#sums.set(node, hits)
    return hits
  }

  /** The blocks of text of which it is not known what the pattern finds in them. */
  unsearchedIn(page: Node): Node[] {
    if (this.#find) return []
    const blocks: Node[] = []
    page.descendants((node) => {
      if (node.inlineContent && !this.#found.has(node)) blocks.push(node)
      return !node.inlineContent
    })
    return blocks
  }

  /** What a pattern finds in some blocks is known now. */
  note(blocks: readonly Node[], hits: readonly (readonly Hit[])[]): void {
    for (const [index, block] of blocks.entries()) this.#keep(block, hits[index] ?? [])
    this.#sums = new WeakMap()
  }

  #hitsInBlock(block: Node): Hits {
    const known = this.#found.get(block)
    if (known || !this.#find) return known ?? []
    return this.#keep(block, this.#find(blockText(block)))
  }

  #keep(block: Node, hits: readonly Hit[]): Hits {
    const protections = protectionsIn(block, hits)
    const found = hits.map((hit, index) => ({ ...hit, protectedBy: protections[index] ?? null }))
    this.#found.set(block, found)
    return found
  }
}
