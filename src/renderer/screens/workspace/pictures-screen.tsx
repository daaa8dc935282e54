import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { localDay } from '../../../episode/local-day.ts'
import type { LibraryPicture } from '../../../ipc/contract.ts'
import { PictureDetails } from '../../components/pictures/picture-details.tsx'
import { PicturesView } from '../../components/pictures/pictures-view.tsx'
import { ProblemView } from '../../components/problems/problem-view.tsx'
import { pictureUrl } from '../../editor/page-context.ts'
import { openEpisode } from '../../stores/episode-actions.ts'
import {
  cancelPictures,
  choosePicture,
  closePictures,
  creditPicture,
  loadPictures,
  refreshPictures,
  useLibraryPictures,
  writeCredits,
} from '../../stores/library-pictures.ts'
import { openFolder, useOpenEpisode } from '../../stores/open-episode.ts'
import { openSide } from '../../stores/panels.ts'
import { creditTemplates, type Session, useSession } from '../../stores/session.ts'

/** All pictures of the library, in the page's place. */
export function PicturesScreen() {
  const { t } = useTranslation('pictures', { keyPrefix: 'view' })
  const { pictures, progress, stopped, chosen, isChanging } = useLibraryPictures()
  const language = useSession((session) => session.settings.language)
  const templates = useSession(creditTemplates)
  useEffect(() => useSession.subscribe(refreshIfChanged), [])
  const picture = pictures?.find(({ key }) => key === chosen)

  const handleOpen = async ({ folder, figureId }: LibraryPicture['uses'][number]) => {
    closePictures()
    if (openFolder(useOpenEpisode.getState()) !== folder) await openEpisode(folder)
    openSide({ name: 'credit', figureId })
  }
  const again = (
    <Button variant="default" size="xs" onClick={loadPictures}>
      {t('again')}
    </Button>
  )

  return (
    <PicturesView
      pictures={pictures}
      progress={progress}
      stopped={
        stopped === 'cancelled' ? (
          <>
            <span>{t('cancelled')}</span>
            {again}
          </>
        ) : (
          stopped && <ProblemView problem={stopped}>{again}</ProblemView>
        )
      }
      today={localDay(Date.now())}
      language={language}
      templates={templates}
      chosen={chosen}
      details={
        picture && (
          <PictureDetails
            key={picture.key}
            picture={picture}
            language={language}
            templates={templates}
            isChanging={isChanging}
            progress={progress}
            pictureUrl={pictureUrl}
            onChange={(credit) => void creditPicture(picture, credit)}
            onOpen={handleOpen}
            onCancel={cancelPictures}
            onClose={() => choosePicture(null)}
          />
        )
      }
      pictureUrl={pictureUrl}
      onChoose={choosePicture}
      onExport={(format, listed) => void writeCredits(format, listed.map(listedPicture))}
      onCancel={cancelPictures}
      onClose={closePictures}
    />
  )
}

function refreshIfChanged({ library }: Session, { library: before }: Session): void {
  if (library?.episodes !== before?.episodes) refreshPictures()
}

const listedPicture = ({ name, uses }: LibraryPicture) => ({
  name,
  credit: uses[0]?.credit ?? null,
  episodes: [...new Set(uses.map(({ title, folder }) => title || folder))],
})
