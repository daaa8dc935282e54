import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportLoss } from '../../../episode/formats/format.ts'
import { LOSS_CODES } from '../../../episode/formats/losses.ts'
import classes from './loss-list.module.css'

/** What of the page the target cannot hold, named before anything is written. */
export function LossList({ losses }: { losses: ExportLoss[] }) {
  const { t } = useTranslation('export')
  const titleId = useId()
  if (losses.length === 0) return null
  return (
    // A long list scrolls, and keys scroll what has the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={classes.losses} aria-labelledby={titleId} tabIndex={0}>
      <h3 id={titleId} className={classes.title}>
        {t('losses.title', { count: losses.length })}
      </h3>
      <ul className={classes.list}>
        {losses.map(({ code, values }) => {
          const known = LOSS_CODES.find((name) => name === code)
          const key = `${code} ${JSON.stringify(values)}`
          return known && <li key={key}>{t(`loss.${known}`, values)}</li>
        })}
      </ul>
    </section>
  )
}
