import '@mantine/core/styles/Checkbox.layer.css'
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isReplaceable } from '../../../episode/replacing/replace-in-page.ts'
import { type Replacement, replacementText } from '../../../episode/replacing/replacement.ts'
import type { FoundEpisode as Found, ShownHit } from '../../../ipc/replacing.ts'
import classes from './found-episode.module.css'
import { FoundHit } from './found-hit.tsx'

/** So many places are shown at first. */
const FIRST_HITS = 5

export interface FoundEpisodeProps {
  episode: Found
  /** What takes the place of what each rule found; null while that cannot be told. */
  replacements: readonly Replacement[] | null
  inLinks: boolean
  /** Indexes of the places that are left out. */
  left: readonly number[]
  onLeave: (left: number[]) => void
  onGoTo: (hit: ShownHit) => void
}

/** What was found in an episode: each place, or all of them, can be left out. */
export function FoundEpisode(props: FoundEpisodeProps) {
  const { t } = useTranslation('replacing')
  const { episode, replacements, inLinks, left, onLeave, onGoTo } = props
  const [isWhole, setWhole] = useState(false)
  const { title, hits } = episode
  const free = [...hits.keys()].filter((at) =>
    isReplaceable(hits[at]?.protectedBy ?? null, inLinks),
  )
  const out = new Set(left)
  const chosen = free.filter((at) => !out.has(at)).length
  const shown = isWhole ? hits : hits.slice(0, FIRST_HITS)

  const handleChoose = (at: number, isChosen: boolean) =>
    onLeave(isChosen ? left.filter((other) => other !== at) : [...left, at])

  return (
    <section className={classes.episode}>
      <Checkbox
        className={classes.title}
        size="xs"
        checked={chosen > 0 && chosen === free.length}
        indeterminate={chosen > 0 && chosen < free.length}
        disabled={free.length === 0}
        label={
          <>
            {title || t('untitled')}{' '}
            <span className={classes.count}>{t('places', { count: hits.length })}</span>
          </>
        }
        onChange={(event) => onLeave(event.currentTarget.checked ? [] : free)}
      />
      <ul className={classes.hits}>
        {shown.map((hit, at) => {
          const replacement = replacements?.[hit.rule]
          return (
            <FoundHit
              // biome-ignore lint/suspicious/noArrayIndexKey: the places of a search stay in their order
              key={at}
              hit={hit}
              replacement={
                replacement ? replacementText(replacement, hit.found, hit.groupTexts) : null
              }
              isReplaceable={isReplaceable(hit.protectedBy, inLinks)}
              isChosen={!out.has(at)}
              onChoose={(isChosen) => handleChoose(at, isChosen)}
              onGoTo={() => onGoTo(hit)}
            />
          )
        })}
      </ul>
      {shown.length < hits.length && (
        <Button
          className={classes.more}
          size="compact-xs"
          variant="subtle"
          onClick={() => setWhole(true)}
        >
          {t('show-all-places', { count: hits.length })}
        </Button>
      )}
    </section>
  )
}
