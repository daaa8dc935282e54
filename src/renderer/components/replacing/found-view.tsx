import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Replacement } from '../../../episode/replacing/replacement.ts'
import type { FoundInLibrary, ShownHit } from '../../../ipc/replacing.ts'
import { FoundEpisode } from './found-episode.tsx'
import classes from './replacing-view.module.css'
import { SkippedEpisodes } from './skipped-episodes.tsx'

/** So many episodes are shown at once. */
const EPISODES_AT_ONCE = 50

export interface FoundViewProps {
  found: FoundInLibrary
  replacements: readonly Replacement[] | null
  inLinks: boolean
  left: Readonly<Record<string, readonly number[]>>
  onLeave: (folder: string, left: number[]) => void
  onGoTo: (folder: string, hit: ShownHit) => void
}

/** What a search found, episode by episode. */
export function FoundView({ found, left, onLeave, onGoTo, ...how }: FoundViewProps) {
  const { t } = useTranslation('replacing')
  const [shown, setShown] = useState(EPISODES_AT_ONCE)
  const { episodes, skipped, searched, isCut } = found
  const more = episodes.length - shown
  return (
    <>
      {episodes.length === 0 && (
        <p className={classes.note} role="status">
          {t('nothing', { count: searched })}
        </p>
      )}
      {isCut && <p className={classes.note}>{t('cut')}</p>}
      <div>
        {episodes.slice(0, shown).map((episode) => (
          <FoundEpisode
            key={episode.folder}
            {...how}
            episode={episode}
            left={left[episode.folder] ?? []}
            onLeave={(out) => onLeave(episode.folder, out)}
            onGoTo={(hit) => onGoTo(episode.folder, hit)}
          />
        ))}
      </div>
      {more > 0 && (
        <Button size="xs" variant="default" onClick={() => setShown(shown + EPISODES_AT_ONCE)}>
          {t('more-episodes', { count: more })}
        </Button>
      )}
      <SkippedEpisodes title={t('not-searched')} skipped={skipped} />
    </>
  )
}
