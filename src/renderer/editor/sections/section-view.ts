import type { Node } from '@tiptap/pm/model'
import type { Decoration, NodeView } from '@tiptap/pm/view'
import { createElement } from '../views/create-element.ts'
import { findPending } from './pending-sections.ts'
import { SECTION } from './section-schema.ts'

/** Of the page's text at its usual width (page.css). */
const LINE_PX = 30
const LETTERS_IN_LINE = 68
const GAP_PX = 20
const WIDTH_PX = 640

/**
 * A section on the screen. What is out of sight is neither laid out nor painted; until it was once, an
 * estimate of its height keeps the scroll bar honest. A pending one is an empty box of that height.
 */
export class SectionView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement | null
  readonly #isPending: boolean

  constructor(node: Node, decorations: readonly Decoration[]) {
    const pending = findPending(decorations)
    this.#isPending = pending !== null
    this.dom = createElement('div', { class: 'page-section' })
    this.contentDOM = this.#isPending ? null : this.dom
    const heightPx = `${pending?.heightPx ?? estimateHeightPx(node)}px`
    if (this.#isPending) this.dom.style.blockSize = heightPx
    else this.dom.style.containIntrinsicBlockSize = `auto ${heightPx}`
    this.dom.toggleAttribute('data-pending', this.#isPending)
  }

  /** What is no longer pending is drawn by another view. */
  update(node: Node, decorations: readonly Decoration[]): boolean {
    return node.type.name === SECTION && (findPending(decorations) !== null) === this.#isPending
  }

  /** The browser's own changes are about what is inside. */
  ignoreMutation(mutation: { type: string; target: globalThis.Node }): boolean {
    return mutation.type === 'attributes' && mutation.target === this.dom
  }
}

/** Height of a section's blocks in CSS pixels, as far as it can be told without a layout. */
function estimateHeightPx(section: Node): number {
  return section.children.reduce((sum, block) => sum + estimateBlockPx(block), 0)
}

function estimateBlockPx(block: Node): number {
  const { width, height } = block.attrs
  const picturePx = width && height ? (WIDTH_PX * height) / width : 0
  const lines = Math.max(1, Math.ceil(block.content.size / LETTERS_IN_LINE))
  return Math.round(picturePx + lines * LINE_PX + GAP_PX)
}
