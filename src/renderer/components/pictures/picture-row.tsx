import { UnstyledButton } from '@mantine/core'
import { IconPhotoOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EMPTY_CREDIT } from '../../../episode/credits/credit.ts'
import type { CreditTemplates } from '../../../episode/credits/credit-template.ts'
import { formatCredit } from '../../../episode/credits/format-credit.ts'
import classes from './pictures-view.module.css'
import type { RankedPicture } from './rank-pictures.ts'

export interface PictureRowProps {
  ranked: RankedPicture
  /** BCP 47 tag for pages that name none. */
  language: string
  templates: CreditTemplates
  isChosen: boolean
  isTabStop: boolean
  pictureUrl: (folder: string, src: string) => string
  onChoose: () => void
}

/** One picture of the library: what it shows, its name and how it is credited. */
export function PictureRow(props: PictureRowProps) {
  const { ranked, language, templates, isChosen, isTabStop, pictureUrl, onChoose } = props
  const { t } = useTranslation('pictures')
  const { picture, troubles } = ranked
  const [first] = picture.uses
  const credit = formatCredit(first?.credit ?? EMPTY_CREDIT, first?.language ?? language, templates)
  const episodes = new Set(picture.uses.map(({ folder }) => folder)).size
  const others = [...troubles].filter((trouble) => trouble !== 'credit-missing')
  return (
    <UnstyledButton
      className={classes.row}
      aria-current={isChosen || undefined}
      data-key={picture.key}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onChoose}
    >
      <span className={classes.thumbnail}>
        {picture.isMissing || !first ? (
          <IconPhotoOff size={20} aria-hidden />
        ) : (
          <img
            src={pictureUrl(first.folder, first.src)}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
          />
        )}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{picture.name}</span>
        <span className={classes.credit} data-none={credit === '' || undefined}>
          {credit || t('view.no-credit')}
        </span>
      </span>
      <span className={classes.notes}>
        {others.map((trouble) => (
          <span key={trouble} className={classes.trouble}>
            {t(`view.filters.${trouble}`)}
          </span>
        ))}
        <span>{t('view.uses', { count: episodes })}</span>
      </span>
    </UnstyledButton>
  )
}
