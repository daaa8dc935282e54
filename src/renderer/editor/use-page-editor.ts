import { type Editor, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { CreditTemplates } from '../../episode/credits/credit-template.ts'
import { createPageEditorOptions, type PageSource } from './create-page-editor-options.ts'
import type { PageCallbacks, PageContext } from './page-context.ts'
import type { PageLabels } from './page-labels.ts'

export interface PageEditorOptions extends Omit<PageSource, 'version'>, PageCallbacks {
  /** Number of steps that the main side has applied to `page`; 0 unless told otherwise. */
  version?: number
  /** Name of the episode's folder in the library. */
  folder: string
  editable: boolean
  /** BCP 47 tag for a page that names no language of its own. */
  language: string
  /** How the show words its credits. */
  creditTemplates: CreditTemplates
  labels: PageLabels
}

/**
 * The editor of one page. It renders nothing in React while the person types. A new `page` object (or
 * another folder) makes a new editor with a new history; `page` must stay the same object until then,
 * it is only where the editing begins. What the page is now is `editor.state.doc`.
 */
export function usePageEditor(options: PageEditorOptions): Editor {
  const { page, folder, editable, language, creditTemplates, labels, version = 0 } = options
  const latest = useRef(options)
  latest.current = options
  const [context] = useState<PageContext>(() => ({
    folder,
    language,
    creditTemplates,
    labels,
    onChoosePicture: (pos) => latest.current.onChoosePicture(pos),
    onEditCredit: (pos) => latest.current.onEditCredit(pos),
    onDropFiles: (files, pos) => latest.current.onDropFiles(files, pos),
    onPasteEmpty: (source) => latest.current.onPasteEmpty(source),
  }))
  context.folder = folder

  const editor = useEditor(
    {
      ...createPageEditorOptions(context, {
        page,
        version,
        // Of this page and no later one: an editor's last steps may come when it ends.
        onSteps: options.onSteps,
      }),
      editable,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
    },
    [page, folder],
  )

  useEffect(() => {
    if (editor.isEditable !== editable) editor.setEditable(editable, false)
  }, [editor, editable])

  useEffect(() => {
    const words = { labels, language, creditTemplates }
    if (Object.entries(words).every(([name, value]) => Reflect.get(context, name) === value)) return
    Object.assign(context, words)
    // Builds the page's DOM anew, with the words of the other language or of the show.
    editor.createNodeViews()
  }, [context, editor, labels, language, creditTemplates])

  return editor
}
