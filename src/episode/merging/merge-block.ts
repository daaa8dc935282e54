import { Fragment, type Node } from '@tiptap/pm/model'
import { isSameBlock } from './same-block.ts'
import { CONFLICT, threeWay, UNKNOWN } from './three-way.ts'

type OrConflict<T> = T | typeof CONFLICT

/** Attributes that name one picture together. */
const PICTURE = ['src', 'width', 'height']

/**
 * A block out of two that both came from one. What does not touch goes together: words of the one side
 * and speaker, level or picture of the other, alt text and caption.
 */
export function mergeBlock(base: Node, mine: Node, theirs: Node): OrConflict<Node> {
  const whole = threeWay<Node | null>(base, mine, theirs, isSameBlock)
  if (whole !== CONFLICT && whole) return withId(whole, base, mine, theirs)
  const markup = mergeMarkup(base, mine, theirs)
  const content = mergeContent(base, mine, theirs)
  if (markup === CONFLICT || content === CONFLICT) return CONFLICT
  if (!markup.type.validContent(content)) return CONFLICT
  return withId(markup.type.create(markup.attrs, content), base, mine, theirs)
}

/** Type and attributes. Where one side made another kind of block of it, they are one. */
function mergeMarkup(base: Node, mine: Node, theirs: Node): OrConflict<Node> {
  if (mine.type !== base.type || theirs.type !== base.type) {
    return threeWay(base, mine, theirs, (one, other) => one.hasMarkup(other.type, other.attrs))
  }
  const attrs = mergeAttrs(base.attrs, mine.attrs, theirs.attrs)
  return attrs === CONFLICT ? CONFLICT : base.type.create(attrs, base.content)
}

type Attributes = Record<string, unknown>

/** Each attribute for itself, those of a picture together; the id stays. UNKNOWN for no base. */
export function mergeAttrs(
  base: Attributes | typeof UNKNOWN,
  mine: Attributes,
  theirs: Attributes,
): OrConflict<Attributes> {
  const names = Object.keys(mine).filter((name) => name !== 'id' && !PICTURE.includes(name))
  const groups = names.map((name) => [name])
  if ('src' in mine) groups.push(PICTURE)
  const merged: Attributes = { ...mine }
  for (const group of groups) {
    const pick = (attrs: Attributes) => group.map((name) => attrs[name])
    const values = threeWay(base === UNKNOWN ? base : pick(base), pick(mine), pick(theirs))
    if (values === CONFLICT) return CONFLICT
    for (const [index, name] of group.entries()) merged[name] = values[index]
  }
  return merged
}

/** The parts of a picture each for itself; all else is one text, or one list. */
function mergeContent(base: Node, mine: Node, theirs: Node): OrConflict<Fragment> {
  const isPicture = [base, mine, theirs].every(({ type }) => type.name === 'figure')
  if (!isPicture) {
    return threeWay(base.content, mine.content, theirs.content, isSameContent)
  }
  const parts = base.children.map((part, index) =>
    threeWay(part, mine.child(index), theirs.child(index), isSameBlock),
  )
  return parts.includes(CONFLICT) ? CONFLICT : Fragment.fromArray(parts as Node[])
}

function isSameContent(one: Fragment, other: Fragment): boolean {
  if (one.childCount !== other.childCount) return false
  return one.content.every((child, index) => isSameBlock(child, other.child(index)))
}

/** A block whose id another program dropped keeps it. */
function withId(block: Node, ...others: Node[]): Node {
  if (!('id' in block.attrs) || block.attrs.id !== null) return block
  const id = others.map(({ attrs }) => attrs.id).find((other) => other != null)
  return id ? block.type.create({ ...block.attrs, id }, block.content) : block
}
