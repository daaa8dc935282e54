import type { Editor } from '@tiptap/core'
import type { Attrs, Node } from '@tiptap/pm/model'
import { useTranslation } from 'react-i18next'
import { type Credit, EMPTY_CREDIT, isSameCredit } from '../../../../episode/credits/credit.ts'
import { CreditForm } from '../../../components/credit/credit-form.tsx'
import { DecorativeSwitch } from '../../../components/credit/decorative-switch.tsx'
import { FileCredit } from '../../../components/credit/file-credit.tsx'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { setCredit, setDecorative } from '../../../editor/commands/set-picture.ts'
import { findPicture, type PictureKey } from '../../../editor/queries/picture-key.ts'
import { whenTypingPauses } from '../../../editor/typing-pause.ts'
import { isReadOnly, openFolder, useOpenEpisode } from '../../../stores/open-episode.ts'
import { closeSide } from '../../../stores/panels.ts'
import { creditTemplates, useSession } from '../../../stores/session.ts'
import { usePageValue } from '../use-page-value.ts'
import classes from './credit-panel.module.css'
import { useFileCredit } from './use-file-credit.ts'

export interface CreditPanelProps {
  editor: Editor
  figureId: PictureKey
}

/** The credit of one picture of the open page. */
export function CreditPanel({ editor, figureId }: CreditPanelProps) {
  const { t } = useTranslation('facts', { keyPrefix: 'credit' })
  const readOnly = useOpenEpisode(isReadOnly)
  const uiLanguage = useSession((session) => session.settings.language)
  const templates = useSession(creditTemplates)
  const folder = useOpenEpisode(openFolder)
  const read = (page: Node): Attrs | undefined => findPicture(page, figureId)?.node.attrs
  const attrs = usePageValue(editor, read, whenTypingPauses)

  const language: string = editor.state.doc.attrs.language ?? uiLanguage
  const found = useFileCredit(folder, attrs?.src ?? null, language)

  const handleChange = (changed: Credit) => {
    const picture = findPicture(editor.state.doc, figureId)
    const isEmpty = isSameCredit(changed, EMPTY_CREDIT)
    if (picture) setCredit(picture.pos, isEmpty ? null : changed)(editor)
  }
  const handleDecorative = (isDecorative: boolean) => {
    const picture = findPicture(editor.state.doc, figureId)
    if (picture) setDecorative(picture.pos, isDecorative)(editor)
  }

  return (
    <PanelFrame title={t('title')} onClose={closeSide}>
      {attrs === undefined ? (
        <p>{t('picture-gone')}</p>
      ) : (
        <div className={classes.panel}>
          {found && !isSameCredit(found.credit, attrs.credit ?? EMPTY_CREDIT) && (
            <FileCredit
              found={found}
              language={language}
              templates={templates}
              isReadOnly={readOnly}
              onTake={() => handleChange(found.credit)}
            />
          )}
          <CreditForm
            credit={attrs.credit ?? EMPTY_CREDIT}
            language={language}
            templates={templates}
            isReadOnly={readOnly}
            onChange={handleChange}
          />
          <DecorativeSwitch
            isDecorative={attrs.decorative}
            isReadOnly={readOnly}
            onChange={handleDecorative}
          />
        </div>
      )}
    </PanelFrame>
  )
}
