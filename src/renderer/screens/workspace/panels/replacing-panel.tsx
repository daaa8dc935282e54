import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplaceList } from '../../../../episode/show/replace-lists.ts'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { FoundView } from '../../../components/replacing/found-view.tsx'
import { ListForm } from '../../../components/replacing/list-form.tsx'
import { ReplacingActions } from '../../../components/replacing/replacing-actions.tsx'
import { ReplacingForm } from '../../../components/replacing/replacing-form.tsx'
import { ReportView } from '../../../components/replacing/report-view.tsx'
import { openEpisode } from '../../../stores/episode-actions.ts'
import { openFolder, useOpenEpisode } from '../../../stores/open-episode.ts'
import { closeSide } from '../../../stores/panels.ts'
import {
  cancelReplacing,
  changeDraft,
  countChosen,
  findEverywhere,
  leaveOut,
  replaceEverywhere,
  rulesOf,
  undoReplacing,
  useReplacing,
} from '../../../stores/replacing.ts'
import { useSession } from '../../../stores/session.ts'
import { changeShow } from '../../../stores/show-actions.ts'
import { goToHit } from './go-to-hit.ts'
import { parseReplacements } from './parse-replacements.ts'

/** Find and replace across the library, by one rule or by a list of the show. */
export function ReplacingPanel() {
  const { t } = useTranslation('replacing')
  const state = useReplacing()
  const lists = useSession(({ library }) => library?.show.replaceLists ?? NO_LISTS)
  const folder = useOpenEpisode(openFolder)
  /** The list that is edited: null for none, '' for a new one. */
  const [editing, setEditing] = useState<string | null>(null)
  const { draft, running, progress, found, left, report } = state
  const rules = rulesOf(draft)
  const { replacements, problem: wrong } = parseReplacements(rules)
  const chosen = (found?.episodes ?? [])
    .map((episode) => countChosen(episode, draft.inLinks, left[episode.folder]))
    .filter((count) => count > 0)

  const saveLists = (list: string | null, replaceLists: ReplaceList[]) => {
    void changeShow({ replaceLists })
    changeDraft({ list })
    setEditing(null)
  }

  if (editing !== null) {
    const list = lists.find(({ name }) => name === editing) ?? null
    const others = lists.filter((other) => other !== list)
    return (
      <PanelFrame title={t(list ? 'edit-list' : 'new-list')} onClose={() => setEditing(null)}>
        <ListForm
          list={list}
          taken={others.map(({ name }) => name)}
          onSave={(saved) =>
            saveLists(
              saved.name,
              list ? lists.map((each) => (each === list ? saved : each)) : [...lists, saved],
            )
          }
          onDelete={() => saveLists(null, others)}
          onCancel={() => setEditing(null)}
        />
      </PanelFrame>
    )
  }
  return (
    <PanelFrame
      title={t('title')}
      onClose={closeSide}
      footer={
        <ReplacingActions
          running={running}
          progress={progress}
          chosen={{
            episodes: chosen.length,
            places: chosen.reduce((sum, count) => sum + count, 0),
          }}
          hasFound={found !== null}
          canReplace={replacements !== null}
          report={report}
          onReplace={replaceEverywhere}
          onUndo={undoReplacing}
          onCancel={cancelReplacing}
        />
      }
    >
      <ReplacingForm
        draft={draft}
        rules={rules}
        lists={lists}
        hasOpen={folder !== null}
        isRunning={running !== null}
        problem={state.problem ?? wrong}
        onChange={changeDraft}
        onEditList={setEditing}
        onFind={() => void findEverywhere(folder)}
      />
      {found && (
        <FoundView
          key={found.id}
          found={found}
          replacements={replacements}
          inLinks={draft.inLinks}
          left={left}
          onLeave={leaveOut}
          onGoTo={(where, hit) => void goToHit(where, hit)}
        />
      )}
      {report && <ReportView report={report} onOpen={(where) => void openEpisode(where)} />}
    </PanelFrame>
  )
}

const NO_LISTS: ReplaceList[] = []
