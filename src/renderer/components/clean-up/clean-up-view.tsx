import '@mantine/core/styles/Switch.layer.css'
import { Button, Switch } from '@mantine/core'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Alteration, canBringBack } from '../../../episode/clean-up/alteration.ts'
import type { CleanUpNews } from '../../../ipc/contract.ts'
import { AlterationCard } from './alteration-card.tsx'
import classes from './clean-up-view.module.css'
import { formatSince } from './format-since.ts'

export interface CleanUpViewProps {
  /** Null: anything may change; undefined: not known yet. */
  news: CleanUpNews | null | undefined
  /** Why the page cannot be compared. */
  problem: ReactNode
  /** BCP 47 tag of the page's language. */
  language: string
  isReadOnly: boolean
  onSwitch: (isOn: boolean) => void
  onShow: (alteration: Alteration) => void
  onAllow: (alteration: Alteration) => void
  onBringBack: (alteration: Alteration) => void
  onCompare: () => void
}

/** More at once nobody reads; the next ones come when these are settled. */
const SHOWN = 50

/** Whether nothing but typos may change, and what else was changed all the same. */
export function CleanUpView(props: CleanUpViewProps) {
  const { news, problem, language, isReadOnly } = props
  const { onSwitch, onShow, onAllow, onBringBack, onCompare } = props
  const { t, i18n } = useTranslation('proofing', { keyPrefix: 'clean-up' })
  const [isOpen, setIsOpen] = useState(true)
  const listId = useId()
  const list = useRef<HTMLUListElement>(null)
  const alterations = news?.alterations ?? null
  const count = alterations?.length ?? 0

  /** The card goes: the focus stays in the list. */
  const settle = (act: () => void) => {
    act()
    list.current?.focus({ preventScroll: true })
  }

  return (
    <section className={classes.view} aria-label={t('title')}>
      <Switch
        size="xs"
        label={t('switch')}
        description={
          news
            ? t('since', { date: formatSince(news.since, i18n.language), by: news.by })
            : t('hint')
        }
        checked={Boolean(news)}
        disabled={news === undefined || isReadOnly}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {problem}
      {news && !news.problem && (
        <p className={classes.state} role="status">
          <span>
            {alterations === null
              ? t('comparing')
              : count === 0
                ? t('nothing')
                : t('found', { count })}
          </span>
          {count > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-expanded={isOpen}
              aria-controls={listId}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t(isOpen ? 'hide' : 'show')}
            </Button>
          )}
        </p>
      )}
      {count > 0 && (
        <ul
          ref={list}
          id={listId}
          className={classes.list}
          aria-label={t('list')}
          hidden={!isOpen}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
          tabIndex={0}
        >
          {alterations?.slice(0, SHOWN).map((alteration) => (
            <AlterationCard
              key={alteration.key}
              alteration={alteration}
              language={language}
              onShow={() => onShow(alteration)}
              onAllow={() => settle(() => onAllow(alteration))}
              onBringBack={
                canBringBack(alteration.kind) && !isReadOnly
                  ? () => settle(() => onBringBack(alteration))
                  : null
              }
              onCompare={onCompare}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
