import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { DocAttrStep, ReplaceStep, type Step } from '@tiptap/pm/transform'
import { SECTION } from './section-schema.ts'

/**
 * The steps that lead from one page to another on the flat page of the headless schema: one for each
 * fact, slot and block that differs, or one for a run of blocks where some came or went. They cost what
 * differs: nodes that both pages share are not looked into.
 * @param before any page of the editor, in sections or not; `after` may be grouped otherwise
 */
export function flatSteps(before: Node, after: Node): Step[] {
  return [...factSteps(before, after), ...partSteps(before, after)]
}

function factSteps({ attrs: before }: Node, { attrs: after }: Node): Step[] {
  if (before === after) return []
  const changed = Object.keys(after).filter((name) => after[name] !== before[name])
  return changed.map((name) => new DocAttrStep(name, after[name]))
}

/** From the last part to the first, so that no step moves what the next one is about. */
function partSteps(before: Node, after: Node): Step[] {
  const steps: Step[] = []
  let pos = 0
  before.children.forEach((part, index) => {
    const now = after.child(index)
    if (part !== now) {
      const ofPart =
        part.type.name === 'body' ? bodySteps(part, now, pos + 1) : runSteps([part], [now], pos)
      steps.unshift(...ofPart)
    }
    pos += part.nodeSize
  })
  return steps
}

function bodySteps(before: Node, after: Node, start: number): Step[] {
  const sections = differing(before.children, after.children)
  const blocks = differing(sections.before.flatMap(blocksOf), sections.after.flatMap(blocksOf))
  const skipped = sections.start.reduce((sum, section) => sum + flatSize(section), 0)
  return runSteps(blocks.before, blocks.after, start + skipped + sizeOf(blocks.start))
}

/** One step for the whole run, or where no block came or went, one for each that differs. */
function runSteps(before: readonly Node[], after: readonly Node[], start: number): Step[] {
  if (before.length !== after.length) return [replaceStep(before, after, start)]
  const steps: Step[] = []
  let pos = start
  before.forEach((block, index) => {
    const step = blockStep(block, after[index] ?? block, pos)
    if (step) steps.push(step)
    pos += block.nodeSize
  })
  return steps.reverse()
}

const blocksOf = (node: Node): readonly Node[] =>
  node.type.name === SECTION ? node.children : [node]

const flatSize = (node: Node): number =>
  node.type.name === SECTION ? node.content.size : node.nodeSize

const sizeOf = (nodes: readonly Node[]) => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)

/** What two sequences share at their start, and what of each is between that and what they share at the end. */
function differing(before: readonly Node[], after: readonly Node[]) {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return {
    start: before.slice(0, start),
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  }
}

/** Replaces a whole block, or in a single text only the letters that differ; null when none do. */
export function blockStep(before: Node, after: Node, pos: number): Step | null {
  if (before === after) return null
  if (before.isTextblock && before.sameMarkup(after)) return textStep(before, after, pos + 1)
  return before.eq(after) ? null : replaceStep([before], [after], pos)
}

function replaceStep(before: readonly Node[], after: readonly Node[], pos: number): Step {
  return new ReplaceStep(pos, pos + sizeOf(before), new Slice(Fragment.fromArray([...after]), 0, 0))
}

function textStep({ content: before }: Node, { content: after }: Node, pos: number): Step | null {
  const start = before.findDiffStart(after)
  const end = before.findDiffEnd(after)
  if (start === null || end === null) return null
  // What was doubled ("aa" in "aaa") can be found from both ends at once.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const slice = new Slice(after.cut(start, end.b + overlap), 0, 0)
  return new ReplaceStep(pos + start, pos + end.a + overlap, slice)
}
