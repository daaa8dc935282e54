import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { ExportedPage } from '../../../../episode/formats/format.ts'
import type { AnyTarget } from '../../../../episode/formats/packed/packed-format.ts'
import type { ShowSettings } from '../../../../episode/show/show-settings.ts'
import { invoke } from '../../../bridge.ts'
import { afterPause } from '../../../editor/typing-pause.ts'
import { attempt } from '../../../stores/notices.ts'
import { usePageValue } from '../use-page-value.ts'

export interface ExportPreview {
  target: AnyTarget
  exported: ExportedPage
  /** The page as a browser shows it: a complete HTML page, whatever the target. */
  html: string
}

/**
 * What exporting the open page to this target would write, anew when typing pauses; null until it is
 * there. The main side writes it from the steps sent so far.
 * @param show what the main side writes it with
 */
export function useExportPreview(
  editor: Editor,
  folder: string,
  target: AnyTarget,
  show: ShowSettings | undefined,
): ExportPreview | null {
  const page = usePageValue(editor, (now) => now, afterPause)
  const [preview, setPreview] = useState<ExportPreview | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed page or show has another export
  useEffect(() => {
    let isCurrent = true
    const load = async () => {
      const exported = await invoke('export:preview', folder, target)
      const isPage = target === 'html-page'
      const { text: html } = isPage ? exported : await invoke('export:preview', folder, 'html-page')
      if (isCurrent) setPreview({ target, exported, html })
    }
    void attempt(load)
    return () => {
      isCurrent = false
    }
  }, [page, folder, target, show])

  return preview?.target === target ? preview : null
}
