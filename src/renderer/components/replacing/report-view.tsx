import { UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplaceReport } from '../../../ipc/replacing.ts'
import classes from './replacing-view.module.css'
import { SkippedEpisodes } from './skipped-episodes.tsx'

export interface ReportViewProps {
  report: ReplaceReport & { kind: 'replaced' | 'undone' }
  onOpen: (folder: string) => void
}

/** What came of replacing, or of taking it back: where, and what stayed as it was and why. */
export function ReportView({ report, onOpen }: ReportViewProps) {
  const { t } = useTranslation('replacing')
  const id = useId()
  const { kind, done, skipped, isCancelled } = report
  return (
    <>
      <section aria-labelledby={id}>
        <h3 id={id} className={classes.heading}>
          {t(`report.${kind}`)}
        </h3>
        {isCancelled && <p className={classes.note}>{t('cancelled')}</p>}
        {done.length === 0 && <p className={classes.note}>{t('nothing-changed')}</p>}
        <ul className={classes.list}>
          {done.map(({ folder, title, places }) => (
            <li key={folder}>
              <UnstyledButton className={classes.link} onClick={() => onOpen(folder)}>
                <span className={classes.name}>{title || t('untitled')}</span>
                <span className={classes.note}>{t('places', { count: places })}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </section>
      <SkippedEpisodes title={t('left-alone')} skipped={skipped} />
    </>
  )
}
