import { Button, TextInput } from '@mantine/core'
import { IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryInfo } from '../../../ipc/contract.ts'
import { EpisodeList } from '../../components/episodes/episode-list.tsx'
import { filterEpisodes, prepareFilter } from '../../components/episodes/filter-episodes.ts'
import { LibraryMenu } from '../../components/episodes/library-menu.tsx'
import {
  createEpisode,
  duplicateEpisode,
  openEpisode,
  renameEpisode,
  trashEpisode,
} from '../../stores/episode-actions.ts'
import { chooseImport } from '../../stores/import-actions.ts'
import {
  chooseLibrary,
  openLibrary,
  showInFileManager,
  showWelcome,
} from '../../stores/library-actions.ts'
import { currentFolder, useOpenEpisode } from '../../stores/open-episode.ts'
import { openSide, setRenaming, usePanels } from '../../stores/panels.ts'
import { useSession } from '../../stores/session.ts'
import classes from './library-panel.module.css'
import { useNow } from './use-now.ts'

/** The library at the left: its menu, a filter, and its episodes. */
export function LibraryPanel({ library }: { library: LibraryInfo }) {
  const { t } = useTranslation('library')
  const [filter, setFilter] = useState('')
  const nowMs = useNow()
  const current = useOpenEpisode(currentFolder)
  const renaming = usePanels((panels) => panels.renaming)
  const recent = useSession((session) => session.recent)
  const { episodes } = library
  const shown = useMemo(() => filterEpisodes(episodes, filter), [episodes, filter])
  // Sorted by number, the first that has one has the highest.
  const digits = String(episodes.find(({ number }) => number !== null)?.number ?? '').length
  useEffect(() => prepareFilter(episodes), [episodes])
  useEffect(() => {
    if (renaming) setFilter('')
  }, [renaming])

  return (
    <nav className={classes.panel} aria-label={t('library')} data-region="library">
      <header className={classes.header}>
        <LibraryMenu
          name={library.name}
          recent={recent.filter((path) => path !== library.path)}
          onOpenRecent={openLibrary}
          onOpen={chooseLibrary}
          onCreate={showWelcome}
          onShowInFileManager={() => showInFileManager(null)}
          onSettings={() => openSide({ name: 'settings' })}
        />
      </header>
      {episodes.length > 0 && (
        <TextInput
          className={classes.filter}
          size="xs"
          type="search"
          leftSection={<IconSearch size={14} />}
          placeholder={t('filter')}
          aria-label={t('filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setFilter('')}
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
      <footer className={classes.footer}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={createEpisode}
        >
          {t('new-episode')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileImport size={14} />}
          onClick={chooseImport}
        >
          {t('import')}
        </Button>
      </footer>
      <p className="visually-hidden" role="status">
        {filter && t('found', { count: shown.length })}
      </p>
    </nav>
  )
}
