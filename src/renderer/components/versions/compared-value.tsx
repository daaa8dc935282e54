import { useTranslation } from 'react-i18next'
import classes from './compared-block.module.css'
import { formatValue } from './format-value.ts'

export interface ComparedValueProps {
  /** Name of the attribute or fact. */
  name: string
  label: string
  before: unknown
  after: unknown
}

/** Something that is not text, as it was and as it is. */
export function ComparedValue({ name, label, before, after }: ComparedValueProps) {
  const { t, i18n } = useTranslation(['versions', 'facts'])
  const words = (value: unknown): string => {
    if (name === 'type') return t(`types.${String(value)}` as 'types.paragraph')
    if (name === 'state') return t(`facts:states.${String(value)}` as 'facts:states.draft')
    return formatValue(name, value, i18n.language) || t('empty-value')
  }
  return (
    <p className={classes.value}>
      {t('fact', { name: label })}{' '}
      <del className={classes.removed}>
        <span className={classes.spoken}>{t('spoken.removed')} </span>
        {words(before)}
      </del>{' '}
      <ins className={classes.inserted}>
        <span className={classes.spoken}>{t('spoken.inserted')} </span>
        {words(after)}
      </ins>
    </p>
  )
}
