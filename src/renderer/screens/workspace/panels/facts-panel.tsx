import { useTranslation } from 'react-i18next'
import { FactsForm } from '../../../components/facts/facts-form.tsx'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { setFact } from '../../../editor/commands/set-fact.ts'
import { isReadOnly, useOpenEpisode } from '../../../stores/open-episode.ts'
import { closeSide } from '../../../stores/panels.ts'
import { useFacts } from '../use-facts.ts'
import type { EpisodePanelProps } from './episode-panel.ts'

/** The facts of the open page. Changing one is an edit like any other: undo takes it back. */
export function FactsPanel({ editor }: EpisodePanelProps) {
  const { t } = useTranslation('facts')
  const facts = useFacts(editor)
  const readOnly = useOpenEpisode(isReadOnly)
  return (
    <PanelFrame title={t('title')} onClose={closeSide}>
      <FactsForm
        facts={facts}
        isReadOnly={readOnly}
        onChange={(name, value) => setFact(name, value)(editor)}
      />
    </PanelFrame>
  )
}
