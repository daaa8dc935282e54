import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SkippedEpisode } from '../../../ipc/replacing.ts'
import { useProblemText } from '../problems/use-problem-text.ts'
import classes from './replacing-view.module.css'

export interface SkippedEpisodesProps {
  title: string
  skipped: readonly SkippedEpisode[]
}

/** The episodes that were left as they are, and why. */
export function SkippedEpisodes({ title, skipped }: SkippedEpisodesProps) {
  const id = useId()
  if (skipped.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes.heading}>
        {title}
      </h3>
      <ul className={classes.list}>
        {skipped.map((each) => (
          <Skipped key={each.folder} {...each} />
        ))}
      </ul>
    </section>
  )
}

function Skipped({ folder, title, problem }: SkippedEpisode) {
  const { t } = useTranslation('replacing')
  const { what, todo } = useProblemText(problem)
  return (
    <li className={classes.item}>
      <span className={classes.name} title={folder}>
        {title || t('untitled')}
      </span>
      <span className={classes.note}>
        {what} {todo}
      </span>
    </li>
  )
}
