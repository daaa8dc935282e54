import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { OutlineEntry } from '../../../episode/outline.ts'
import { nextIndex } from '../lists/next-index.ts'
import { withIndexes } from '../lists/with-indexes.ts'
import classes from './outline-list.module.css'

const ROW_PX = 32
const ROWS_OUT_OF_SIGHT = 6

export interface OutlineListProps {
  outline: readonly OutlineEntry[]
  /** Index of the heading that the cursor is under; -1: it is before the first. */
  current: number
  /** BCP 47 tag of the language of the page. */
  language: string
  onGo: (index: number) => void
}

/**
 * The headings of a page as a list with one tab stop: arrows, Home and End move, Enter goes there. Only
 * the rows in sight are drawn, and the one that has the tab stop.
 */
export function OutlineList({ outline, current, language, onGo }: OutlineListProps) {
  const { t } = useTranslation('outline')
  const scroll = useRef<HTMLElement>(null)
  const [active, setActive] = useState<number | null>(null)
  const tabStop = Math.min(active ?? Math.max(current, 0), outline.length - 1)

  const rows = useVirtualizer({
    count: outline.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    initialRect: { width: 0, height: window.innerHeight },
    rangeExtractor: (range) => withIndexes(defaultRangeExtractor(range), [tabStop]),
    overscan: ROWS_OUT_OF_SIGHT,
  })

  useEffect(() => {
    if (current >= 0) rows.scrollToIndex(current, { align: 'auto' })
  }, [rows, current])

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = nextIndex(event.key, tabStop, outline.length)
    if (next === null) return
    event.preventDefault()
    // A row out of sight is drawn first, to have the focus.
    flushSync(() => setActive(next))
    rows.scrollToIndex(next)
    scroll.current
      ?.querySelector<HTMLElement>(`[data-index="${next}"]`)
      ?.focus({ preventScroll: true })
  }

  return (
    <nav ref={scroll} className={classes.scroll} aria-label={t('headings')}>
      <ul
        className={classes.list}
        lang={language}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={handleKeyDown}
        onBlur={() => setActive(null)}
      >
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const { level, text } = outline[index] ?? { level: 2, text: '' }
          return (
            <li
              key={key}
              className={classes.item}
              style={{ top: start }}
              aria-setsize={outline.length}
              aria-posinset={index + 1}
            >
              <button
                type="button"
                className={classes.heading}
                data-index={index}
                data-level={level}
                data-autofocus={index === tabStop || undefined}
                tabIndex={index === tabStop ? 0 : -1}
                aria-current={index === current ? 'location' : undefined}
                title={text}
                onFocus={() => setActive(index)}
                onClick={() => onGo(index)}
              >
                {text || <span className={classes.empty}>{t('no-words')}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
