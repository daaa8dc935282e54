import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergeChoice } from '../../../episode/merging/merge-difference.ts'
import type { ShownDifference } from '../../../episode/merging/show-difference.ts'
import type { Comparison } from '../../../ipc/contract.ts'
import { DifferenceCard } from './difference-card.tsx'
import classes from './merge-view.module.css'

export type MergeChoices = Readonly<Record<string, MergeChoice>>

export interface MergeViewProps {
  comparison: Comparison
  choices: MergeChoices
  /** Something was changed since the person chose. */
  isNew: boolean
  /** BCP 47 tag of the page's language. */
  language: string
  onChoose: (key: string, choice: MergeChoice) => void
}

/** What the two versions of a page say otherwise: what is to be decided first, then all else. */
export function MergeView(props: MergeViewProps) {
  const { t, i18n } = useTranslation('merging')
  const { comparison, choices, isNew, language, onChoose } = props
  const { origin, modifiedAt, differences } = comparison
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const settledId = useId()
  const toDecide = differences.filter(({ becomes }) => becomes === null)
  const settled = differences.filter(({ becomes }) => becomes !== null)
  const cards = (some: readonly ShownDifference[]) =>
    some.map((difference) => (
      <DifferenceCard
        key={difference.key}
        difference={difference}
        becomes={choices[difference.key] ?? difference.becomes}
        language={language}
        onChoose={(choice) => onChoose(difference.key, choice)}
      />
    ))

  return (
    <>
      <p className={classes.intro}>
        {t(`from.${origin ?? 'file'}`, { date: format.format(new Date(modifiedAt)) })}
      </p>
      {isNew && (
        <p className={classes.news} role="status">
          {t('changed-meanwhile')}
        </p>
      )}
      {differences.length === 0 && <p className={classes.intro}>{t('none')}</p>}
      {toDecide.length > 0 && (
        <section className={classes.group}>
          <h3 className={classes.heading}>
            {t('to-decide')} <span className={classes.count}>{toDecide.length}</span>
          </h3>
          {cards(toDecide)}
        </section>
      )}
      {settled.length > 0 && (
        <section className={classes.group} aria-labelledby={settledId}>
          <h3 id={settledId} className={classes.heading}>
            {t('settled')} <span className={classes.count}>{settled.length}</span>
          </h3>
          <p className={classes.intro}>{t('settled-hint')}</p>
          {cards(settled)}
        </section>
      )}
    </>
  )
}
