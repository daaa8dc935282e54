import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from '../../components/problems/error-boundary.tsx'
import { ProblemView } from '../../components/problems/problem-view.tsx'
import { createEpisode } from '../../stores/episode-actions.ts'
import { chooseImport } from '../../stores/import-actions.ts'
import { showInFileManager } from '../../stores/library-actions.ts'
import { useOpenEpisode } from '../../stores/open-episode.ts'
import { useSession } from '../../stores/session.ts'
import classes from './desk.module.css'
import { EpisodeBeginning } from './episode-beginning.tsx'
import { EpisodeEditor } from './episode-editor.tsx'

/** The middle of the window: a page, why there is none, or how to get one. */
export function Desk() {
  const { t } = useTranslation('library')
  const desk = useOpenEpisode((state) => state.desk)
  const isOpening = useOpenEpisode((state) => state.opening !== null)
  const hasEpisodes = useSession(({ library }) => library !== null && library.episodes.length > 0)

  if (desk.kind === 'episode') {
    return (
      <ErrorBoundary key={desk.key}>
        <EpisodeEditor desk={desk} />
      </ErrorBoundary>
    )
  }
  if (desk.kind === 'beginning') {
    return (
      <ErrorBoundary key={desk.folder}>
        <EpisodeBeginning desk={desk} />
      </ErrorBoundary>
    )
  }
  if (desk.kind === 'problem') {
    return (
      <main className={classes.bare}>
        <ProblemView problem={desk.problem}>
          <Button variant="default" onClick={() => showInFileManager(desk.folder)}>
            {t('show-in-file-manager')}
          </Button>
        </ProblemView>
      </main>
    )
  }
  return (
    <main className={classes.bare} aria-busy={isOpening}>
      {!isOpening && (
        <div className={classes.invitation}>
          <h1 className={classes.title}>{t(hasEpisodes ? 'none-open' : 'first-episode')}</h1>
          <p className={classes.hint}>{t(hasEpisodes ? 'none-open-hint' : 'first-episode-hint')}</p>
          {!hasEpisodes && (
            <div className={classes.actions}>
              <Button leftSection={<IconFileImport size={16} />} onClick={chooseImport}>
                {t('import')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} />}
                onClick={createEpisode}
              >
                {t('new-episode')}
              </Button>
            </div>
          )}
        </div>
      )}
    </main>
  )
}
