import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportTarget } from '../../../../episode/formats/format.ts'
import type { WrittenExport } from '../../../../ipc/contract.ts'
import { invoke } from '../../../bridge.ts'
import { ExportActions } from '../../../components/export/export-actions.tsx'
import { ExportView } from '../../../components/export/export-view.tsx'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { PictureFindings } from '../../../components/pictures/picture-findings.tsx'
import { attempt } from '../../../stores/notices.ts'
import { closeSide } from '../../../stores/panels.ts'
import { getStyleNonce } from '../../../theme.ts'
import type { EpisodePanelProps } from './episode-panel.ts'
import { pictureUrls } from './picture-urls.ts'
import { showPictureFinding } from './show-picture-finding.ts'
import { useExportPreview } from './use-export-preview.ts'
import { usePictureFindings } from './use-picture-findings.ts'

/** The finished page, as it will be written, and the ways to take it away. */
export function ExportPanel({ editor, opened: { folder } }: EpisodePanelProps) {
  const { t } = useTranslation('export')
  const [target, setTarget] = useState<ExportTarget>('html-page')
  const [written, setWritten] = useState<WrittenExport | null>(null)
  const preview = useExportPreview(editor, folder, target)

  const handleTarget = (next: ExportTarget) => {
    setTarget(next)
    setWritten(null)
  }
  const handleExport = async () => {
    const result = await attempt(() => invoke('export:write', folder, target))
    if (result) setWritten(result)
  }
  const handleShow = (path: string) => {
    void attempt(() => invoke('export:show-in-file-manager', path))
  }

  const actions = (
    <ExportActions
      isReady={preview !== null}
      written={written}
      onCopy={() => invoke('export:copy', folder, target)}
      onExport={handleExport}
      onShow={handleShow}
    />
  )
  return (
    <PanelFrame title={t('title')} onClose={closeSide} footer={actions}>
      <PictureFindings
        findings={usePictureFindings(editor)}
        onShow={(finding) => showPictureFinding(editor, finding)}
      />
      <ExportView
        target={target}
        exported={preview?.exported ?? null}
        html={preview?.html ?? null}
        pictureUrls={pictureUrls(editor.state.doc, folder)}
        nonce={getStyleNonce()}
        onTarget={handleTarget}
      />
    </PanelFrame>
  )
}
