import { useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import type { Receipt, ReceiptItem } from '../../../../episode/receipt/receipt.ts'
import { itemState } from '../../../../episode/receipt/receipt-actions.ts'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { ReceiptView } from '../../../components/receipt/receipt-view.tsx'
import { afterPause } from '../../../editor/typing-pause.ts'
import { isReadOnly, useOpenEpisode } from '../../../stores/open-episode.ts'
import { closeSide } from '../../../stores/panels.ts'
import { useSession } from '../../../stores/session.ts'
import { usePageValue } from '../use-page-value.ts'
import type { EpisodePanelProps } from './episode-panel.ts'
import { toggleReceiptItem } from './toggle-receipt-item.ts'

/** What the import did to the open page. Whether an item was undone is read off the page itself. */
export function ReceiptPanel({ editor, opened }: EpisodePanelProps) {
  const { t } = useTranslation('receipt')
  const readOnly = useOpenEpisode(isReadOnly)
  const uiLanguage = useSession((session) => session.settings.language)
  const [, lookAgain] = useReducer((count: number) => count + 1, 0)
  const { receipts } = opened
  const items = receipts.flatMap((receipt) => receipt.items)
  const states = usePageValue(
    editor,
    (page) => items.map((item) => itemState(page, item)).join(' '),
    afterPause,
  ).split(' ') as ReturnType<typeof itemState>[]

  const handleToggle = (item: ReceiptItem, receipt: Receipt) => {
    toggleReceiptItem(item, receipt.items)(editor)
    lookAgain()
  }

  return (
    <PanelFrame title={t('title')} onClose={closeSide}>
      {receipts.length === 0 && <p>{t('none')}</p>}
      {receipts.map((receipt) => (
        <ReceiptView
          key={receipt.source}
          receipt={receipt}
          states={new Map(items.map((item, index) => [item, states[index] ?? 'settled']))}
          sourceLanguage={editor.state.doc.attrs.language ?? uiLanguage}
          isReadOnly={readOnly}
          onToggle={handleToggle}
        />
      ))}
    </PanelFrame>
  )
}
