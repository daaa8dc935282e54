import { useTranslation } from 'react-i18next'
import { OutlineList } from '../../../components/outline/outline-list.tsx'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { goToHeading } from '../../../editor/commands/go-to-heading.ts'
import { useOpenEpisode } from '../../../stores/open-episode.ts'
import { closeSide } from '../../../stores/panels.ts'
import { useSession } from '../../../stores/session.ts'
import { useHeadingIndex } from '../use-heading-index.ts'
import type { EpisodePanelProps } from './episode-panel.ts'

/** The headings of the open page, each the way to its place. */
export function OutlinePanel({ editor }: EpisodePanelProps) {
  const { t } = useTranslation('outline')
  const outline = useOpenEpisode(({ figures }) => figures?.outline)
  const uiLanguage = useSession((session) => session.settings.language)
  const current = useHeadingIndex(editor)
  return (
    <PanelFrame title={t('title')} onClose={closeSide}>
      {outline?.length ? (
        <OutlineList
          outline={outline}
          current={current}
          language={editor.state.doc.attrs.language ?? uiLanguage}
          onGo={(index) => goToHeading(outline, index)(editor)}
        />
      ) : (
        <p>{t('none')}</p>
      )}
    </PanelFrame>
  )
}
