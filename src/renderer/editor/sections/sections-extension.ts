import { Extension, isMacOS, Node } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { moveToPageEnd } from '../commands/move-to-page-end.ts'
import { createBalancing } from './balancing.ts'
import { drawPendingSections, measureSections } from './draw-pending-sections.ts'
import { flattenSlice } from './flatten-slice.ts'
import { createPendingSections } from './pending-sections.ts'
import { gatherForDrop, gatherForKey } from './section-events.ts'
import type { SectionLimits } from './section-limits.ts'
import { SECTION } from './section-schema.ts'
import { SectionView } from './section-view.ts'

/** Looks like nothing at all (page.css), and is never read from HTML. */
const Section = Node.create({
  name: SECTION,
  renderHTML: () => ['div', 0],
  addNodeView:
    () =>
    ({ node, decorations }) =>
      new SectionView(node, decorations),
})

/**
 * Groups the body's blocks while they are edited, so that a browser walks a hundred of them for a key
 * and not ten thousand. What is edited behaves as if there were no sections.
 */
export function createSectionExtensions(limits: SectionLimits) {
  const grouping = Extension.create({
    name: 'sections',
    // Before every other reader of keys, so that they find the blocks around the cursor together.
    priority: 3000,
    dispatchTransaction({ transaction, next }) {
      measureSections(this.editor.view, transaction)
      next(transaction)
    },
    addKeyboardShortcuts() {
      const { editor } = this
      const bind = (keys: string, direction: 1 | -1) => ({
        [keys]: () => moveToPageEnd(direction)(editor),
        [`Shift-${keys}`]: () => moveToPageEnd(direction, true)(editor),
      })
      const [start, end] = isMacOS() ? ['Mod-ArrowUp', 'Mod-ArrowDown'] : ['Mod-Home', 'Mod-End']
      return { ...bind(start, -1), ...bind(end, 1) }
    },
    addProseMirrorPlugins: () => [
      createBalancing(limits),
      createPendingSections(),
      new Plugin({
        view: drawPendingSections,
        props: {
          transformCopied: flattenSlice,
          transformPasted: flattenSlice,
          handleKeyDown: gatherForKey,
          handleDOMEvents: { drop: gatherForDrop },
        },
      }),
    ],
  })
  return [Section, grouping]
}
