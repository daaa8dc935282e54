import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AnyTarget, isPackedTarget } from '../../../../episode/formats/packed/packed-format.ts'
import { filledSettings, type TargetSettings } from '../../../../episode/show/target-settings.ts'
import type { WrittenExport } from '../../../../ipc/contract.ts'
import { invoke } from '../../../bridge.ts'
import { ExportActions } from '../../../components/export/export-actions.tsx'
import { type ExportTab, ExportView } from '../../../components/export/export-view.tsx'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { PictureFindings } from '../../../components/pictures/picture-findings.tsx'
import { pictureUrl } from '../../../editor/page-context.ts'
import { attempt } from '../../../stores/notices.ts'
import { closeSide } from '../../../stores/panels.ts'
import { useSession } from '../../../stores/session.ts'
import { changeSettings } from '../../../stores/settings-actions.ts'
import { changeShow } from '../../../stores/show-actions.ts'
import { getStyleNonce } from '../../../theme.ts'
import type { EpisodePanelProps } from './episode-panel.ts'
import { showPictureFinding } from './show-picture-finding.ts'
import { useExportPreview } from './use-export-preview.ts'
import { usePictureFindings } from './use-picture-findings.ts'

const NO_SETTINGS: TargetSettings = {}

/** The finished page, as it will be written, and the ways to take it away. */
export function ExportPanel({ editor, opened: { folder } }: EpisodePanelProps) {
  const { t } = useTranslation('export')
  const target = useSession((session) => session.settings.exportTarget)
  const show = useSession((session) => session.library?.show)
  const findings = usePictureFindings(editor)
  const [written, setWritten] = useState<WrittenExport | null>(null)
  const [tab, setTab] = useState<ExportTab>('preview')
  const shown = useExportPreview(editor, folder, target, tab, show)

  const handleTarget = (exportTarget: AnyTarget) => {
    void changeSettings({ exportTarget })
    setWritten(null)
  }
  const handleSettings = (settings: TargetSettings) => {
    const { [target]: _, ...others } = show?.exports ?? {}
    const filled = filledSettings(settings)
    const isUsual = Object.keys(filled).length === 0
    void changeShow({ exports: isUsual ? others : { ...others, [target]: filled } })
  }
  const handleExport = async () => {
    const result = await attempt(() => invoke('export:write', folder, target))
    if (result) setWritten(result)
  }
  const handleCopy = async () => {
    if (!isPackedTarget(target)) await invoke('export:copy', folder, target)
  }
  const handleShow = (path: string) => {
    void attempt(() => invoke('export:show-in-file-manager', path))
  }

  const actions = (
    <ExportActions
      isReady={shown !== null}
      isBlocked={findings.some(({ check }) => show?.blockedBy.includes(check))}
      isFile={isPackedTarget(target)}
      written={written}
      onCopy={handleCopy}
      onExport={handleExport}
      onShow={handleShow}
    />
  )
  return (
    <PanelFrame title={t('title')} onClose={closeSide} footer={actions}>
      <PictureFindings
        findings={findings}
        onShow={(finding) => showPictureFinding(editor, finding)}
      />
      <ExportView
        target={target}
        settings={show?.exports[target] ?? NO_SETTINGS}
        tab={tab}
        losses={shown?.losses ?? null}
        page={shown?.tab === 'preview' ? shown.page : null}
        source={shown?.tab === 'source' ? shown.text : null}
        pictureUrl={(src) => pictureUrl(folder, src)}
        nonce={getStyleNonce()}
        onTab={setTab}
        onTarget={handleTarget}
        onSettings={handleSettings}
      />
    </PanelFrame>
  )
}
