import { Button, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Credit, EMPTY_CREDIT, isSameCredit } from '../../../episode/credits/credit.ts'
import type { CreditTemplates } from '../../../episode/credits/credit-template.ts'
import type { LibraryPicture } from '../../../ipc/contract.ts'
import { CreditForm } from '../credit/credit-form.tsx'
import { PanelFrame } from '../panel/panel-frame.tsx'
import classes from './pictures-view.module.css'

/** So many episodes take a while. */
const LONG_CHANGE = 8

type Use = LibraryPicture['uses'][number]

export interface PictureDetailsProps {
  picture: LibraryPicture
  /** BCP 47 tag for pages that name none. */
  language: string
  templates: CreditTemplates
  isChanging: boolean
  /** How many of its episodes are changed. */
  progress: { done: number; total: number } | null
  pictureUrl: (folder: string, src: string) => string
  onChange: (credit: Credit | null) => void
  onOpen: (use: Use) => void
  onCancel: () => void
  onClose: () => void
}

/** The credit of a picture of the library, which holds wherever it is used, and where that is. */
export function PictureDetails(props: PictureDetailsProps) {
  const { picture, language, templates, isChanging, progress, pictureUrl } = props
  const { onChange, onOpen, onCancel, onClose } = props
  const { t } = useTranslation('pictures', { keyPrefix: 'view' })
  const { uses, isMissing, name } = picture
  const [first] = uses
  const credit = first?.credit ?? EMPTY_CREDIT
  const isOneCredit = uses.every((use) => isSameCredit(use.credit ?? EMPTY_CREDIT, credit))
  return (
    <PanelFrame title={t('panel')} onClose={onClose}>
      {first && !isMissing && (
        <img className={classes.preview} src={pictureUrl(first.folder, first.src)} alt={name} />
      )}
      <div className={classes.applies}>
        <span role="status">{isChanging ? t('saving') : t('applies', { count: uses.length })}</span>
        {isChanging && progress && progress.total >= LONG_CHANGE && (
          <>
            <span>{t('progress', progress)}</span>
            <Button variant="subtle" size="compact-xs" onClick={onCancel}>
              {t('cancel')}
            </Button>
          </>
        )}
      </div>
      {!isOneCredit && <p className={classes.applies}>{t('credits-differ')}</p>}
      <CreditForm
        credit={credit}
        language={first?.language ?? language}
        templates={templates}
        isReadOnly={isChanging}
        onChange={(changed) => onChange(isSameCredit(changed, EMPTY_CREDIT) ? null : changed)}
      />
      <div>
        <h3 className={classes.heading}>{t('used-in')}</h3>
        <ul className={classes.uses}>
          {uses.map((use) => (
            <li key={`${use.folder} ${use.figureId}`}>
              <UnstyledButton
                className={classes.use}
                aria-label={t('open', { title: use.title || t('untitled') })}
                onClick={() => onOpen(use)}
              >
                {use.title || t('untitled')}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </div>
    </PanelFrame>
  )
}
