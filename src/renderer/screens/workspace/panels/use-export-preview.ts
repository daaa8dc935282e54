import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { ExportedPage } from '../../../../episode/formats/format.ts'
import type { AnyTarget } from '../../../../episode/formats/packed/packed-format.ts'
import type { ShowSettings } from '../../../../episode/show/show-settings.ts'
import type { ExportPreview } from '../../../../ipc/contract.ts'
import { invoke } from '../../../bridge.ts'
import type { ExportTab } from '../../../components/export/export-view.tsx'
import { afterPause } from '../../../editor/typing-pause.ts'
import { attempt } from '../../../stores/notices.ts'
import { usePageValue } from '../use-page-value.ts'

/** What is shown of an export: as a browser shows it, or as it is written. */
export type ShownExport =
  | ({ tab: 'preview'; target: AnyTarget } & ExportPreview)
  | ({ tab: 'source'; target: AnyTarget } & ExportedPage)

/**
 * What exporting the open page to this target would give, anew when typing pauses; null until it is
 * there. The main side makes it from the steps sent so far, and only what is looked at crosses.
 * @param show what the main side makes it with
 */
export function useExportPreview(
  editor: Editor,
  folder: string,
  target: AnyTarget,
  tab: ExportTab,
  show: ShowSettings | undefined,
): ShownExport | null {
  const page = usePageValue(editor, (now) => now, afterPause)
  const [shown, setShown] = useState<ShownExport | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed page or show has another export
  useEffect(() => {
    let isCurrent = true
    const load = async () => {
      const next: ShownExport =
        tab === 'preview'
          ? { tab, target, ...(await invoke('export:preview', folder, target)) }
          : { tab, target, ...(await invoke('export:source', folder, target)) }
      if (isCurrent) setShown(next)
    }
    void attempt(load)
    return () => {
      isCurrent = false
    }
  }, [page, folder, target, tab, show])

  return shown?.target === target ? shown : null
}
