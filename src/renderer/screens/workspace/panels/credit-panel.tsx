import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useTranslation } from 'react-i18next'
import { type Credit, creditSchema } from '../../../../episode/credits/credit.ts'
import { CreditForm } from '../../../components/credit/credit-form.tsx'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { setCredit } from '../../../editor/commands/set-picture.ts'
import { whenTypingPauses } from '../../../editor/typing-pause.ts'
import { isReadOnly, useOpenEpisode } from '../../../stores/open-episode.ts'
import { closeSide } from '../../../stores/panels.ts'
import { useSession } from '../../../stores/session.ts'
import { findPicture, type PictureKey } from '../picture-key.ts'
import { usePageValue } from '../use-page-value.ts'

export interface CreditPanelProps {
  editor: Editor
  figureId: PictureKey
}

const NO_CREDIT = creditSchema.parse({})

/** The credit of one picture of the open page. */
export function CreditPanel({ editor, figureId }: CreditPanelProps) {
  const { t } = useTranslation('facts', { keyPrefix: 'credit' })
  const readOnly = useOpenEpisode(isReadOnly)
  const uiLanguage = useSession((session) => session.settings.language)
  const read = (page: Node): Credit | null | undefined =>
    findPicture(page, figureId)?.node.attrs.credit
  const credit = usePageValue(editor, read, whenTypingPauses)

  const handleChange = (changed: Credit) => {
    const picture = findPicture(editor.state.doc, figureId)
    const isEmpty = Object.values(changed).every((part) => part === null)
    if (picture) setCredit(picture.pos, isEmpty ? null : changed)(editor)
  }

  return (
    <PanelFrame title={t('title')} onClose={closeSide}>
      {credit === undefined ? (
        <p>{t('picture-gone')}</p>
      ) : (
        <CreditForm
          credit={credit ?? NO_CREDIT}
          language={editor.state.doc.attrs.language ?? uiLanguage}
          isReadOnly={readOnly}
          onChange={handleChange}
        />
      )}
    </PanelFrame>
  )
}
