import { Button } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreditTemplates } from '../../../episode/credits/credit-template.ts'
import { describeCredit } from '../../../episode/credits/describe-credit.ts'
import { formatCredit } from '../../../episode/credits/format-credit.ts'
import type { FileCredit as FoundCredit } from '../../../ipc/contract.ts'
import classes from './file-credit.module.css'

export interface FileCreditProps {
  found: FoundCredit
  /** BCP 47 tag of the page's language: the credit is shown in it. */
  language: string
  /** The show's wording. */
  templates?: CreditTemplates
  isReadOnly: boolean
  onTake: () => void
}

/** What a picture's file says of its maker, to be taken or left. */
export function FileCredit({ found, language, templates, isReadOnly, onTake }: FileCreditProps) {
  const { t } = useTranslation('facts', { keyPrefix: 'credit.file' })
  const titleId = useId()
  const { credit, conflicts } = found
  const shown = formatCredit(credit, language, templates)
  const further = describeCredit(credit, language).split('\n').slice(1)
  return (
    <section className={classes.found} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.title}>
        {t('title')}
      </h3>
      <p className={classes.line} lang={language}>
        {shown}
      </p>
      {further.map((words) => (
        <p key={words} className={classes.further}>
          {words}
        </p>
      ))}
      {conflicts.map(({ standard, field, words }) => (
        <p key={`${standard} ${field}`} className={classes.further}>
          {t('conflict', { standard, field: t(`fields.${field}`), words })}
        </p>
      ))}
      {!isReadOnly && (
        <Button size="compact-sm" variant="light" className={classes.take} onClick={onTake}>
          {t('take')}
        </Button>
      )}
    </section>
  )
}
