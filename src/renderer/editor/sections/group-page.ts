import { Fragment, type Node } from '@tiptap/pm/model'
import type { NodeJson } from '../../../episode/file/node-json.ts'
import { bodyBlocks } from './page-body.ts'
import { type SectionLimits, usualSize } from './section-limits.ts'
import { SECTION } from './section-schema.ts'

/**
 * A flat page for the editor: its blocks in sections.
 * @param page ProseMirror JSON of the headless schema
 */
export function groupPage(page: NodeJson, limits: SectionLimits): NodeJson {
  const content = page.content?.map((part) =>
    part.type === 'body' ? { ...part, content: sectionsOf(part.content ?? [], limits) } : part,
  )
  return { ...page, content }
}

function sectionsOf(blocks: readonly NodeJson[], limits: SectionLimits): NodeJson[] {
  const staysWithNext = (index: number) => STAY_WITH_NEXT.includes(blocks[index]?.type ?? '')
  return cutInto(blocks.length, limits, staysWithNext).map(([from, to]) => ({
    type: SECTION,
    content: blocks.slice(from, to),
  }))
}

/** The editor's page without sections, as ProseMirror JSON of the headless schema. */
export function flatPageJson(page: Node): NodeJson {
  const content = page.children.map((part): NodeJson => {
    if (part.type.name !== 'body') return part.toJSON()
    return { type: 'body', content: [...bodyBlocks(part)].map((block) => block.toJSON()) }
  })
  return { type: page.type.name, attrs: page.attrs, content }
}

/** A part of a flat page as the editor holds it: the body's blocks in a section, to be balanced. */
export function inSections(part: Node): Node {
  const section = part.type.schema.nodes[SECTION]
  if (part.type.name !== 'body' || !section) return part
  return part.copy(Fragment.from(section.create(null, part.content)))
}

/** Blocks that no section but the last ends with: their distance to the next block is their own. */
export const STAY_WITH_NEXT = ['heading', 'figure', 'horizontalRule']

/**
 * Divides blocks into runs of about the same number. A heading stays with the text below it, unless
 * the run would become a small one by that.
 * @param staysWithNext whether the block at an index is to be in the same run as the next one
 * @returns the runs as [first, behind the last]; at least one
 */
export function cutInto(
  count: number,
  limits: SectionLimits,
  staysWithNext: (index: number) => boolean,
): [number, number][] {
  const parts = Math.max(1, Math.round(count / usualSize(limits)))
  const runs: [number, number][] = []
  let from = 0
  for (let part = 1; part < parts; part++) {
    const wanted = Math.round((part * count) / parts)
    let to = wanted
    while (to > from && staysWithNext(to - 1)) to--
    if (to - from < limits.min) to = wanted
    runs.push([from, to])
    from = to
  }
  runs.push([from, count])
  return runs
}
