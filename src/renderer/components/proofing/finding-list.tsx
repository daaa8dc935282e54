import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProofFinding } from '../../../episode/proofing/proof-finding.ts'
import { nextIndex } from '../lists/next-index.ts'
import { withIndexes } from '../lists/with-indexes.ts'
import { FindingWords } from './finding-words.tsx'
import classes from './proof-view.module.css'
import { useListFocus } from './use-list-focus.ts'

const ROW_PX = 56

export interface FindingListProps {
  findings: readonly ProofFinding[]
  /** Index of the one that is looked at. */
  current: number
  /** BCP 47 tag of the page's language. */
  language: string
  onChoose: (finding: ProofFinding) => void
  /** Hears of keys that the list has no use for. */
  onKey: (event: KeyboardEvent) => void
}

/**
 * Findings in the order of the page, as a list box: it keeps the focus, arrows, Home and End move in it. Only the
 * rows in sight are drawn, and the current one.
 */
export function FindingList({ findings, current, language, onChoose, onKey }: FindingListProps) {
  const { t } = useTranslation('proofing')
  const id = useId()
  const idOf = ({ key }: ProofFinding) => `${id}-${encodeURIComponent(key)}`
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => findings[index]?.key ?? index,
    rangeExtractor: (range) => withIndexes(defaultRangeExtractor(range), [current]),
    initialRect: { width: 0, height: window.innerHeight },
    overscan: 4,
  })
  useListFocus(scroll)
  useEffect(() => {
    if (current >= 0) rows.scrollToIndex(current)
  }, [rows, current])

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = nextIndex(event.key, current, findings.length)
    const finding = next === null ? undefined : findings[next]
    if (!finding) return onKey(event)
    event.preventDefault()
    onChoose(finding)
  }

  return (
    <div
      ref={scroll}
      className={classes.scroll}
      role="listbox"
      tabIndex={0}
      aria-label={t('desk.list')}
      aria-activedescendant={findings[current] && idOf(findings[current])}
      onKeyDown={handleKeyDown}
    >
      <div role="presentation" className={classes.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const finding = findings[index]
          if (!finding) return null
          const [suggestion] = finding.suggestions
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box hears the keys
            <div
              key={key}
              id={idOf(finding)}
              className={classes.row}
              style={{ transform: `translateY(${start}px)`, height: ROW_PX }}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              aria-posinset={index + 1}
              aria-setsize={findings.length}
              data-severity={finding.severity}
              onClick={() => onChoose(finding)}
            >
              <FindingWords finding={finding} language={language} />
              <span className={classes.suggestion}>
                {suggestion === undefined
                  ? t(`rules.${finding.rule}.name`)
                  : suggestion === ''
                    ? t('desk.take-away')
                    : `→ ${suggestion}`}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
