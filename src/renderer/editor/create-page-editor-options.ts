import type { EditorOptions, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeJson } from '../../episode/file/node-json.ts'
import { createPageExtensions, pageSchemaSpec } from './extensions/page-extensions.ts'
import type { SendSteps } from './extensions/step-stream.ts'
import type { PageContext } from './page-context.ts'
import { isTextEmpty } from './queries/is-text-empty.ts'
import { groupPage } from './sections/group-page.ts'
import { pendingDecorations } from './sections/pending-sections.ts'
import { SECTION_LIMITS, type SectionLimits } from './sections/section-limits.ts'

export interface PageSource {
  /** ProseMirror JSON of the page, flat. */
  page: NodeJson
  /** Number of steps that the main side has applied to get there. */
  version: number
  onSteps: SendSteps
  /** How the editor groups the page's blocks; null: not at all. */
  sections?: SectionLimits | null
}

/**
 * The main side has checked each block. Whether they make up a page is to be sure of here, or the editor
 * would put in what is missing.
 * @throws RangeError when they do not
 */
function checkStructure(page: Node): void {
  for (const { type, content } of [page, ...page.children]) {
    if (!type.validContent(content)) throw new RangeError(`Invalid content for node ${type.name}`)
  }
}

/** What makes a Tiptap editor the editor of one page. `context` may change while the editor lives. */
export function createPageEditorOptions(
  context: PageContext,
  { page, version, onSteps, sections = SECTION_LIMITS }: PageSource,
): Partial<EditorOptions> {
  return {
    // As a document, for Tiptap shows an empty one in place of JSON that does not fit the schema.
    onBeforeCreate: ({ editor }) => {
      const document = editor.schema.nodeFromJSON(sections ? groupPage(page, sections) : page)
      checkStructure(document)
      editor.options.content = document as unknown as JSONContent
    },
    schemaSpec: pageSchemaSpec(sections),
    extensions: createPageExtensions(context, { firstVersion: version, onSteps }, sections),
    // Markdown in pasted text stays text, and nothing may look at every bulk edit. Ours has the keymap.
    enablePasteRules: false,
    enableCoreExtensions: { delete: false, keymap: false },
    // Style tags need the policy's nonce; page.css has what Tiptap's own would say.
    injectCSS: false,
    editorProps: {
      // Not as a plugin's prop: Tiptap draws the page once before it gives the view its plugins.
      ...(sections && { decorations: pendingDecorations }),
      attributes: ({ doc }) => ({
        class: 'page',
        lang: doc.attrs.language ?? context.language,
        'aria-label': context.labels.page,
        'aria-multiline': 'true',
        spellcheck: 'true',
        // For page.css: a rule that looks at the blocks themselves would look at all of them for each key.
        ...(isTextEmpty(doc) && { 'data-empty-text': '' }),
      }),
    },
  }
}
