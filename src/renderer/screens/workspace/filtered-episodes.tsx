import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EpisodeSummary } from '../../../ipc/contract.ts'
import { EpisodeList } from '../../components/episodes/episode-list.tsx'
import { filterEpisodes, prepareFilter } from '../../components/episodes/filter-episodes.ts'
import { FilterField } from '../../components/lists/filter-field.tsx'
import {
  duplicateEpisode,
  openEpisode,
  renameEpisode,
  trashEpisode,
} from '../../stores/episode-actions.ts'
import { showInFileManager } from '../../stores/library-actions.ts'
import { currentFolder, useOpenEpisode } from '../../stores/open-episode.ts'
import { setRenaming, usePanels } from '../../stores/panels.ts'
import { useSession } from '../../stores/session.ts'
import classes from './library-panel.module.css'
import { useNow } from './use-now.ts'

const NONE: EpisodeSummary[] = []

/** The episodes of the library and their filter; a letter in it draws nothing else of the window. */
export function FilteredEpisodes() {
  const { t } = useTranslation('library')
  const episodes = useSession(({ library }) => library?.episodes ?? NONE)
  const [filter, setFilter] = useState('')
  const nowMs = useNow()
  const current = useOpenEpisode(currentFolder)
  const renaming = usePanels((panels) => panels.renaming)
  const shown = useMemo(() => filterEpisodes(episodes, filter), [episodes, filter])
  // Sorted by number, the first that has one has the highest.
  const digits = String(episodes.find(({ number }) => number !== null)?.number ?? '').length
  useEffect(() => prepareFilter(episodes), [episodes])
  useEffect(() => {
    if (renaming) setFilter('')
  }, [renaming])

  return (
    <>
      {episodes.length > 0 && (
        <FilterField
          className={classes.filter}
          label={t('filter')}
          value={filter}
          onChange={setFilter}
        />
      )}
      <EpisodeList
        episodes={shown}
        digits={digits}
        choice={filter}
        placeholder={episodes.length === 0 ? t('empty') : t('nothing-found')}
        currentFolder={current}
        renaming={renaming}
        onRenaming={setRenaming}
        nowMs={nowMs}
        onOpen={openEpisode}
        onRename={renameEpisode}
        onDuplicate={duplicateEpisode}
        onTrash={trashEpisode}
        onShowInFileManager={showInFileManager}
      />
      <p className="visually-hidden" role="status">
        {filter && t('found', { count: shown.length })}
      </p>
    </>
  )
}
