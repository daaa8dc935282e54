import { useTranslation } from 'react-i18next'
import type { ExportLoss } from '../../../episode/formats/format.ts'
import { LOSS_CODES } from '../../../episode/formats/losses.ts'
import classes from './loss-list.module.css'

/** What of the page the target cannot hold, named before anything is written. */
export function LossList({ losses }: { losses: ExportLoss[] }) {
  const { t } = useTranslation('export')
  if (losses.length === 0) return null
  return (
    <section className={classes.losses}>
      <p className={classes.title}>{t('losses.title', { count: losses.length })}</p>
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
