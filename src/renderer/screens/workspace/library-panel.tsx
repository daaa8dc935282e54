import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LibraryMenu } from '../../components/episodes/library-menu.tsx'
import { createEpisode } from '../../stores/episode-actions.ts'
import { chooseImport } from '../../stores/import-actions.ts'
import {
  chooseLibrary,
  openLibrary,
  showInFileManager,
  showWelcome,
} from '../../stores/library-actions.ts'
import { openPictures } from '../../stores/library-pictures.ts'
import { openSide } from '../../stores/panels.ts'
import { useSession } from '../../stores/session.ts'
import { FilteredEpisodes } from './filtered-episodes.tsx'
import classes from './library-panel.module.css'

/** The library at the left: its menu, and its episodes with their filter. */
export function LibraryPanel() {
  const { t } = useTranslation('library')
  const name = useSession(({ library }) => library?.name ?? '')
  const openPath = useSession(({ library }) => library?.path)
  const recent = useSession((session) => session.recent)

  return (
    <nav className={classes.panel} aria-label={t('library')} data-region="library">
      <header className={classes.header}>
        <LibraryMenu
          name={name}
          recent={recent.filter((path) => path !== openPath)}
          onOpenRecent={openLibrary}
          onOpen={chooseLibrary}
          onCreate={showWelcome}
          onShowInFileManager={() => showInFileManager(null)}
          onFindEverywhere={() => openSide({ name: 'replacing' })}
          onPictures={openPictures}
          onSettings={() => openSide({ name: 'settings' })}
        />
      </header>
      <FilteredEpisodes />
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
    </nav>
  )
}
