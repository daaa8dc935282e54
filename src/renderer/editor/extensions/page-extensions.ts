import { extensions as coreExtensions, type Extensions } from '@tiptap/core'
import { Dropcursor, Gapcursor } from '@tiptap/extensions'
import { marks } from '../../../episode/schema/marks.ts'
import { nodes } from '../../../episode/schema/nodes.ts'
import type { PageContext } from '../page-context.ts'
import { createPageClipboard } from '../paste/page-clipboard.ts'
import type { SectionLimits } from '../sections/section-limits.ts'
import { sectionedNodes } from '../sections/section-schema.ts'
import { createSectionExtensions } from '../sections/sections-extension.ts'
import { blockExtensions } from './block-extensions.ts'
import { BlockIds } from './block-ids.ts'
import { History } from './history-extension.ts'
import { KeepPageDrawn } from './keep-page-drawn.ts'
import { markExtensions } from './mark-extensions.ts'
import { PageAttributes } from './page-attributes.ts'
import { ProofExtension } from './proof-extension.ts'
import { SearchExtension } from './search-extension.ts'
import { SelectionHighlight } from './selection-highlight.ts'
import { createSlotExtensions } from './slot-extensions.ts'
import { SlotKeys } from './slot-keys.ts'
import { createStepStream, type SendSteps } from './step-stream.ts'
import { createViewExtensions } from './view-extensions.ts'

/**
 * The structure of a page for Tiptap's `schemaSpec`: the headless schema itself, or that with sections.
 * The extensions bring DOM, commands and keys; whatever structure they have of their own is not used.
 */
export function pageSchemaSpec(sections: SectionLimits | null) {
  return { nodes: sections ? sectionedNodes : nodes, marks }
}

/**
 * Tiptap's own keys, without the plugin that makes paragraphs of a page when all of it was selected and
 * it is empty afterwards: it calls a gathered page deleted, and on empty pictures it never ends.
 */
const Keymap = coreExtensions.Keymap.extend({ addProseMirrorPlugins: () => [] })

/**
 * Everything that makes a Tiptap editor the editor of an episode page.
 * @param sections how its blocks are grouped; null: not at all
 */
export function createPageExtensions(
  context: PageContext,
  stream: { firstVersion: number; onSteps: SendSteps },
  sections: SectionLimits | null,
): Extensions {
  return [
    Keymap,
    ...(sections ? createSectionExtensions(sections) : []),
    ...createSlotExtensions(context),
    ...createViewExtensions(context),
    ...blockExtensions,
    ...markExtensions,
    PageAttributes,
    SlotKeys,
    BlockIds,
    KeepPageDrawn,
    SearchExtension,
    ProofExtension,
    createPageClipboard(context),
    createStepStream(stream.firstVersion, stream.onSteps),
    History,
    Gapcursor,
    Dropcursor.configure({ color: false, width: 2, class: 'page-dropcursor' }),
    SelectionHighlight,
  ]
}
