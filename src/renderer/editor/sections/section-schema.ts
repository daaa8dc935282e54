import type { NodeSpec } from '@tiptap/pm/model'
import { nodes } from '../../../episode/schema/nodes.ts'

/** Name of the node that groups the body's blocks while they are edited. */
export const SECTION = 'section'

/** To whatever is done to blocks, a section is what the body is on a flat page. */
const { body } = nodes
const section: NodeSpec = { ...body, selectable: false, draggable: false }

/**
 * The headless schema with one node more: the body holds sections, and they hold the blocks. Sections
 * are the editor's alone (docs/decisions/0009-sections-are-the-editors-alone.md): no file, no step that
 * leaves the editor and nothing on the clipboard has any.
 */
export const sectionedNodes = Object.fromEntries(
  Object.entries(nodes).flatMap(([name, spec]): [string, NodeSpec][] =>
    name === 'body'
      ? [
          [name, { ...body, content: `${SECTION}+` }],
          [SECTION, section],
        ]
      : [[name, spec]],
  ),
)
