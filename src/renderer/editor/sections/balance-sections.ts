import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { cutInto, STAY_WITH_NEXT } from './group-page.ts'
import { moveBorder } from './move-border.ts'
import { findBody } from './page-body.ts'
import type { SectionLimits } from './section-limits.ts'

/** Whether no section is too small or too large, or parts what belongs together. */
export function isBalanced(page: Node, limits: SectionLimits): boolean {
  const { body } = findBody(page)
  return body.children.every(
    (section, index) =>
      section.childCount <= limits.max &&
      (body.childCount === 1 || section.childCount >= limits.min) &&
      (index === body.childCount - 1 || countToMove(section, limits) === 0),
  )
}

/** Brings the sections of a page into their limits. The page itself does not change. */
export function balanceSections(tr: Transaction, limits: SectionLimits): void {
  eachSection(tr, (section, pos, below) => {
    if (below && Math.min(section.childCount, below.childCount) < limits.min) {
      tr.join(pos + section.nodeSize)
    }
  })
  eachSection(tr, (section, pos) => {
    if (section.childCount > limits.max) split(tr, section, pos, limits)
  })
  eachSection(tr, (section, pos, below) => {
    const count = below ? countToMove(section, limits) : 0
    if (count > 0) moveBorder(tr, pos + section.nodeSize, -count)
  })
}

/** From the last section to the first, so that what is done to one does not move the next. */
function eachSection(
  tr: Transaction,
  visit: (section: Node, pos: number, below: Node | null) => void,
): void {
  const { body, start } = findBody(tr.doc)
  let pos = start + body.content.size
  for (let index = body.childCount - 1; index >= 0; index--) {
    pos -= body.child(index).nodeSize
    const { nodeAfter } = tr.doc.resolve(pos)
    const below = nodeAfter && tr.doc.resolve(pos + nodeAfter.nodeSize).nodeAfter
    if (nodeAfter) visit(nodeAfter, pos, below ?? null)
  }
}

function split(tr: Transaction, section: Node, pos: number, limits: SectionLimits): void {
  const staysWithNext = (index: number) => isToStay(section.child(index))
  const runs = cutInto(section.childCount, limits, staysWithNext).slice(1)
  for (const [from] of runs.reverse()) {
    const before = section.children.slice(0, from).reduce((sum, each) => sum + each.nodeSize, 0)
    tr.split(pos + 1 + before)
  }
}

/** How many blocks at its end belong to the next section, unless this one would be too small then. */
function countToMove({ children }: Node, { min }: SectionLimits): number {
  const rest = children.findLastIndex((block) => !isToStay(block)) + 1
  return rest < min ? 0 : children.length - rest
}

const isToStay = ({ type }: Node) => STAY_WITH_NEXT.includes(type.name)
