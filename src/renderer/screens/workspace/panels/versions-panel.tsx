import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { invoke } from '../../../bridge.ts'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { ProblemView } from '../../../components/problems/problem-view.tsx'
import { KeepVersionForm } from '../../../components/versions/keep-version-form.tsx'
import { VersionList } from '../../../components/versions/version-list.tsx'
import { attempt } from '../../../stores/notices.ts'
import { isReadOnly, useOpenEpisode } from '../../../stores/open-episode.ts'
import { closeSide } from '../../../stores/panels.ts'
import {
  closeComparison,
  keepVersion,
  loadVersions,
  nameVersion,
  showComparison,
  useVersions,
} from '../../../stores/versions.ts'
import { useNow } from '../use-now.ts'
import type { EpisodePanelProps } from './episode-panel.ts'

/** What the open episode was before. Choosing a version compares it with the page as it is now. */
export function VersionsPanel({ opened: { folder, receipts } }: EpisodePanelProps) {
  const { t } = useTranslation(['versions', 'app'])
  const readOnly = useOpenEpisode(isReadOnly)
  const listed = useVersions((state) => (state.folder === folder ? state.listed : null))
  const problem = useVersions((state) => (state.folder === folder ? state.problem : null))
  const shown = useVersions((state) => state.shown?.before ?? null)
  const nowMs = useNow()

  useEffect(() => void loadVersions(folder), [folder])
  // The comparison is a view of what is chosen here.
  useEffect(() => closeComparison, [])

  const handleShow = (id: string) => {
    if (shown === id) closeComparison()
    else showComparison({ folder, before: id, after: null })
  }
  const handleShowSource = (source: string) => {
    void attempt(() => invoke('versions:show-source', folder, source))
  }

  return (
    <PanelFrame title={t('title')} onClose={closeSide}>
      {!readOnly && (
        <KeepVersionForm onKeep={(name) => keepVersion(folder, { kind: 'named', name })} />
      )}
      {!listed && !problem && (
        <p className="visually-hidden" role="status">
          {t('loading')}
        </p>
      )}
      {problem && (
        <ProblemView problem={problem}>
          <Button variant="default" size="xs" onClick={() => loadVersions(folder)}>
            {t('app:try-again')}
          </Button>
        </ProblemView>
      )}
      {listed && (
        <VersionList
          versions={listed}
          shown={shown}
          sources={receipts.map(({ source }) => source)}
          nowMs={nowMs}
          isReadOnly={readOnly}
          onShow={handleShow}
          onName={(id, name) => nameVersion(folder, id, name)}
          onShowSource={handleShowSource}
        />
      )}
    </PanelFrame>
  )
}
