import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Alteration } from '../../../episode/clean-up/alteration.ts'
import classes from './clean-up-view.module.css'

export interface AlterationCardProps {
  alteration: Alteration
  /** BCP 47 tag of the page's language. */
  language: string
  onShow: () => void
  onAllow: () => void
  /** Null where nothing can be brought back from here. */
  onBringBack: (() => void) | null
  onCompare: () => void
}

/** What was said, what stands there now, and what can be done about it. */
export function AlterationCard(props: AlterationCardProps) {
  const { alteration, language, onShow, onAllow, onBringBack, onCompare } = props
  const { kind, before, removed, inserted, after } = alteration
  const { t } = useTranslation('proofing', { keyPrefix: 'clean-up' })
  const isMoved = kind === 'block-moved'
  return (
    <li className={classes.card}>
      <span className={classes.kind}>{t(`kinds.${kind}`)}</span>
      <button type="button" className={classes.words} lang={language} onClick={onShow}>
        {before && `…${before.slice(-SHOWN_LETTERS)}`}
        {removed && !isMoved && <del className={classes.removed}>{shortened(removed)}</del>}
        {removed && inserted && !isMoved && ' '}
        {inserted && <ins className={classes.inserted}>{shortened(inserted)}</ins>}
        {after && `${after.slice(0, SHOWN_LETTERS)}…`}
      </button>
      <span className={classes.actions}>
        <Button size="compact-xs" variant="default" onClick={onAllow}>
          {t('allow')}
        </Button>
        {onBringBack ? (
          <Button size="compact-xs" variant="default" onClick={onBringBack}>
            {t('bring-back')}
          </Button>
        ) : (
          <Button size="compact-xs" variant="default" onClick={onCompare}>
            {t('compare')}
          </Button>
        )}
      </span>
    </li>
  )
}

/** So many letters of what stands around the words are shown. */
const SHOWN_LETTERS = 24
/** Of a whole paragraph its beginning says enough. */
const LONGEST_LETTERS = 120

const shortened = (words: string): string =>
  words.length > LONGEST_LETTERS ? `${words.slice(0, LONGEST_LETTERS)}…` : words
