import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Receipt, ReceiptItem } from '../../../episode/receipt/receipt.ts'
import { ReceiptCard, type ReceiptItemState } from './receipt-card.tsx'
import classes from './receipt-view.module.css'

export interface ReceiptViewProps {
  receipt: Receipt
  states: ReadonlyMap<ReceiptItem, ReceiptItemState>
  /** BCP 47 tag of the language that the words of the source are in. */
  sourceLanguage: string
  isReadOnly: boolean
  onToggle: (item: ReceiptItem, receipt: Receipt) => void
}

/** As many as nobody minds waiting for; a transcript has one for each of its paragraphs. */
const MAX_SHOWN = 100

const GROUPS = ['recognised', 'removed', 'simplified'] as const

function groupOf({ kind }: ReceiptItem): (typeof GROUPS)[number] {
  return kind === 'removed' || kind === 'simplified' ? kind : 'recognised'
}

/** Everything that one import did, in the order of the source. */
export function ReceiptView(props: ReceiptViewProps) {
  const { t, i18n } = useTranslation('receipt')
  const { receipt } = props
  const importedAt = new Date(receipt.importedAt)
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const encoding = receipt.encoding === 'utf-8' ? null : receipt.encoding

  return (
    <section>
      <p className={classes.intro}>
        {t('from', {
          source: receipt.source.split('/').at(-1) ?? receipt.source,
          date: date.format(importedAt),
        })}
        {'. '}
        {t('kept')} {encoding && t('encoding', { encoding })}
      </p>
      {GROUPS.map((group) => {
        const items = receipt.items.filter((item) => groupOf(item) === group)
        if (items.length === 0) return null
        return (
          <section key={group} className={classes.group}>
            <h3 className={classes.heading}>
              {t(`groups.${group}`)} <span className={classes.count}>{items.length}</span>
            </h3>
            <ItemList {...props} items={items} />
          </section>
        )
      })}
    </section>
  )
}

/** The items of one group; of many the first, until more are asked for. */
function ItemList(props: ReceiptViewProps & { items: readonly ReceiptItem[] }) {
  const { t } = useTranslation('receipt')
  const [shown, setShown] = useState(MAX_SHOWN)
  const { receipt, items, states, sourceLanguage, isReadOnly, onToggle } = props
  const more = Math.min(items.length - shown, MAX_SHOWN)

  return (
    <>
      <ul className={classes.items}>
        {items.slice(0, shown).map((item) => (
          <ReceiptCard
            key={item.id}
            item={item}
            state={states.get(item) ?? 'settled'}
            sourceLanguage={sourceLanguage}
            isReadOnly={isReadOnly}
            onToggle={() => onToggle(item, receipt)}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown + MAX_SHOWN)}>
          {t('more', { count: more })}
        </Button>
      )}
    </>
  )
}
