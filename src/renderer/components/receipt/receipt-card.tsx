import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReceiptItem } from '../../../episode/receipt/receipt.ts'
import { describeItem } from './describe-item.ts'
import classes from './receipt-card.module.css'

/** How an item stands on the page: in force, undone, or overtaken by a later edit. */
export type ReceiptItemState = 'applied' | 'reverted' | 'settled'

export interface ReceiptCardProps {
  item: ReceiptItem
  state: ReceiptItemState
  /** BCP 47 tag of the language that the words of the source are in. */
  sourceLanguage: string
  isReadOnly: boolean
  /** Undoes the item, or does it again. */
  onToggle: () => void
}

/** One thing that the import did: what it is, the source's words, and the way back. */
export function ReceiptCard(props: ReceiptCardProps) {
  const { t, i18n } = useTranslation(['receipt', 'facts'])
  const { item, state, sourceLanguage, isReadOnly, onToggle } = props
  const name = describeItem(item, t, i18n.language)
  const isRemoved = item.kind === 'removed'
  const action = {
    applied: t(isRemoved ? 'put-back' : 'undo'),
    reverted: t(isRemoved ? 'remove-again' : 'redo'),
    settled: null,
  }[state]
  const note = {
    applied: null,
    reverted: t(isRemoved ? 'is-back' : 'undone'),
    settled: item.kind === 'simplified' ? null : t('changed'),
  }[state]

  return (
    <li className={classes.card} data-state={state}>
      <div className={classes.head}>
        <span className={classes.name}>{name}</span>
        {note && <span className={classes.note}>{note}</span>}
      </div>
      <blockquote
        className={classes.words}
        lang={sourceLanguage}
        title={t('line', { line: item.line })}
      >
        {item.original}
      </blockquote>
      {action && !isReadOnly && (
        <Button
          className={classes.action}
          size="compact-xs"
          variant="subtle"
          aria-label={`${action}: ${name}`}
          onClick={onToggle}
        >
          {action}
        </Button>
      )}
    </li>
  )
}
