import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureFinding } from '../../../episode/credits/check-pictures.ts'
import { formatDay } from './format-day.ts'
import classes from './picture-findings.module.css'

export interface PictureFindingsProps {
  findings: readonly PictureFinding[]
  /** Goes to where it can be put right. */
  onShow: (finding: PictureFinding) => void
}

/** What should be put right about the page's pictures before it is published; each is a way to its place. */
export function PictureFindings({ findings, onShow }: PictureFindingsProps) {
  const { t, i18n } = useTranslation('pictures')
  const titleId = useId()
  if (findings.length === 0) return null
  const textOf = ({ check, words }: PictureFinding) =>
    t(`check.${check}`, {
      words: check === 'rights-expired' ? formatDay(words, i18n.language) : words,
    })
  return (
    <section className={classes.findings} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.title}>
        {t('findings.title', { count: findings.length })}
      </h3>
      <ul className={classes.list}>
        {findings.map((finding) => (
          <li key={`${finding.check} ${finding.figureId}`}>
            <UnstyledButton className={classes.finding} onClick={() => onShow(finding)}>
              <span className={classes.place}>
                {finding.figureId === null ? t('findings.cover') : fileName(finding.src)}
              </span>
              <span>{textOf(finding)}</span>
              <IconChevronRight className={classes.arrow} size={14} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

const fileName = (src: string): string => src.slice(src.lastIndexOf('/') + 1)
