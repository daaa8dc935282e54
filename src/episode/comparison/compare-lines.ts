import type { Mark, Node } from '@tiptap/pm/model'
import type { MarkJson } from '../file/node-json.ts'
import { type Alignable, align } from './align.ts'
import { compareText } from './compare-text.ts'
import type { Change, ComparedAttribute, ComparedLine, ComparedRun } from './comparison.ts'

/** A line of a block as it stands in one page. */
class Line implements Alignable {
  readonly id: string | null
  readonly type: string
  readonly node: Node
  /** Names of the nodes around it, outermost first. */
  readonly within: string[]

  constructor(node: Node, within: string[]) {
    this.id = within.length === 0 ? 'block' : (node.attrs.id ?? nameOf(node))
    this.type = node.type.name
    this.node = node
    this.within = within
  }

  get text(): string {
    return this.node.isTextblock ? textOf(this.node) : ''
  }
}

/** Attributes that name a node and say nothing of the page. */
const NAMES = ['id']

/**
 * The lines of one block in two pages: its own text where it is a text, the texts in it where it is a list
 * or a quote, alt text and caption where it is a picture.
 * @param before null where the earlier page does not have the block
 * @param after null where the later one does not
 */
export function compareLines(before: Node | null, after: Node | null): ComparedLine[] {
  if (before && after?.eq(before)) return linesOf(after).map(unchangedLine)
  const pairs = align(before ? linesOf(before) : [], after ? linesOf(after) : [])
  return pairs.map((pair) => compareLine(pair.before, pair.after))
}

/** What a picture has once needs no id to be found again. */
const FOUND_BY_NAME = ['alt', 'caption']

function linesOf(node: Node, within: string[] = []): Line[] {
  const line = new Line(node, within)
  if (node.isTextblock || node.isLeaf) return [line]
  const inside = [...within, node.type.name]
  const lines = node.children.flatMap((child) => linesOf(child, inside))
  // What a picture or a list has beside its texts is told by a line without any.
  return hasAttributes(node) ? [line, ...lines] : lines
}

const nameOf = ({ type }: Node): string | null =>
  FOUND_BY_NAME.includes(type.name) ? type.name : null

const hasAttributes = (node: Node): boolean =>
  Object.keys(node.attrs).some((name) => !NAMES.includes(name))

const textOf = (node: Node): string => node.textBetween(0, node.content.size, null, leafText)

const leafText = (leaf: Node): string => leaf.type.spec.leafText?.(leaf) ?? ''

function unchangedLine(line: Line): ComparedLine {
  const runs = new Marked(line).take(Number.POSITIVE_INFINITY)
  return {
    ...shownOf(line),
    change: 'same',
    runs: runs.map((run) => ({ change: 'same', ...run })),
    attributes: [],
  }
}

function compareLine(before: Line | null, after: Line | null): ComparedLine {
  const attributes = before && after ? changedAttributes(before, after) : []
  const runs = compareRuns(before, after)
  return {
    ...shownOf((after ?? before) as Line),
    change: changeOf(before, after, attributes, runs),
    runs,
    attributes,
  }
}

/** What a line is beside its text; what it has not is left out. */
function shownOf({ type, within, node }: Line): Pick<ComparedLine, 'type' | 'within' | 'attrs'> {
  const attrs: Record<string, unknown> = {}
  for (const name in node.attrs) {
    if (node.attrs[name] !== null && !NAMES.includes(name)) attrs[name] = node.attrs[name]
  }
  return { type, within, attrs }
}

function changeOf(
  before: Line | null,
  after: Line | null,
  attributes: readonly ComparedAttribute[],
  runs: readonly ComparedRun[],
): Change {
  if (!before) return 'inserted'
  if (!after) return 'removed'
  const isSame = attributes.length === 0 && runs.every(({ change }) => change === 'same')
  return isSame ? 'same' : 'changed'
}

function changedAttributes(before: Line, after: Line): ComparedAttribute[] {
  const names = new Set([...Object.keys(before.node.attrs), ...Object.keys(after.node.attrs)])
  const changed: ComparedAttribute[] = []
  const note = (name: string, earlier: unknown, later: unknown) => {
    if (JSON.stringify(earlier) === JSON.stringify(later)) return
    changed.push({ name, before: earlier, after: later })
  }
  note('type', before.type, after.type)
  note('within', before.within, after.within)
  for (const name of names) {
    if (!NAMES.includes(name)) {
      note(name, before.node.attrs[name] ?? null, after.node.attrs[name] ?? null)
    }
  }
  return changed
}

function compareRuns(before: Line | null, after: Line | null): ComparedRun[] {
  const runs: ComparedRun[] = []
  const earlier = new Marked(before)
  const later = new Marked(after)
  for (const { isSame, removed, inserted } of compareText(before?.text ?? '', after?.text ?? '')) {
    if (!isSame) {
      runs.push(
        ...earlier.take(removed.length).map((run) => ({ change: 'removed' as const, ...run })),
      )
      runs.push(
        ...later.take(inserted.length).map((run) => ({ change: 'inserted' as const, ...run })),
      )
      continue
    }
    for (let left = inserted.length; left > 0; ) {
      const length = Math.min(left, earlier.untilChange, later.untilChange)
      const [was] = earlier.take(length)
      const [run] = later.take(length)
      if (!was || !run) break
      const isFormatted = JSON.stringify(was.marks) !== JSON.stringify(run.marks)
      add(runs, { change: isFormatted ? 'formatted' : 'same', ...run })
      left -= length
    }
  }
  return runs
}

/** Two runs that meet and differ in nothing but their text are one. */
function add(runs: ComparedRun[], run: ComparedRun): void {
  const last = runs.at(-1)
  const isOne =
    last?.change === run.change && JSON.stringify(last.marks) === JSON.stringify(run.marks)
  if (last && isOne) last.text += run.text
  else runs.push(run)
}

/** A line's text with its marks, to be taken from its start on. */
class Marked {
  readonly #spans: { text: string; marks: MarkJson[] }[] = []

  constructor(line: Line | null) {
    for (const node of line?.node.isTextblock ? line.node.children : []) {
      const text = node.isText ? (node.text ?? '') : leafText(node)
      if (text !== '') this.#spans.push({ text, marks: node.marks.map(markJson) })
    }
  }

  /** How far the marks stay the same. */
  get untilChange(): number {
    return this.#spans[0]?.text.length ?? 0
  }

  take(length: number): { text: string; marks: MarkJson[] }[] {
    const taken: { text: string; marks: MarkJson[] }[] = []
    for (let left = length; left > 0; ) {
      const span = this.#spans[0]
      if (!span) break
      const text = span.text.slice(0, left)
      taken.push({ text, marks: span.marks })
      span.text = span.text.slice(text.length)
      if (span.text === '') this.#spans.shift()
      left -= text.length
    }
    return taken
  }
}

const markJson = (mark: Mark): MarkJson => mark.toJSON()
