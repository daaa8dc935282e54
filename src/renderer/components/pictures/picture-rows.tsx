import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { nextIndex } from '../lists/next-index.ts'
import { withIndexes } from '../lists/with-indexes.ts'
import { PictureRow, type PictureRowProps } from './picture-row.tsx'
import classes from './pictures-view.module.css'
import type { RankedPicture } from './rank-pictures.ts'

const ROW_PX = 72

export interface PictureRowsProps
  extends Pick<PictureRowProps, 'language' | 'templates' | 'pictureUrl'> {
  pictures: readonly RankedPicture[]
  chosen: string | null
  onChoose: (key: string) => void
}

/**
 * Pictures as a list with one tab stop: arrows, Home and End move, Enter chooses. Only the rows in sight are
 * drawn, and the one that has the tab stop.
 */
export function PictureRows({ pictures, chosen, onChoose, ...row }: PictureRowsProps) {
  const { t } = useTranslation('pictures')
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const indexOf = (key: string | null) => pictures.findIndex(({ picture }) => picture.key === key)
  const activeIndex = Math.max(0, indexOf(active))
  const rows = useVirtualizer({
    count: pictures.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => pictures[index]?.picture.key ?? index,
    rangeExtractor: (range) => withIndexes(defaultRangeExtractor(range), [activeIndex]),
    initialRect: { width: 0, height: window.innerHeight },
    overscan: 4,
  })

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = nextIndex(event.key, activeIndex, pictures.length)
    const key = next === null ? undefined : pictures[next]?.picture.key
    if (next === null || key === undefined) return
    event.preventDefault()
    // A row out of sight is drawn first, to have the focus.
    flushSync(() => setActive(key))
    rows.scrollToIndex(next)
    const place = `[data-key="${CSS.escape(key)}"]`
    scroll.current?.querySelector<HTMLElement>(place)?.focus({ preventScroll: true })
  }

  return (
    <div ref={scroll} className={classes.scroll}>
      <ul
        className={classes.list}
        style={{ height: rows.getTotalSize() }}
        aria-label={t('view.list')}
        onKeyDown={handleKeyDown}
      >
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const ranked = pictures[index]
          if (!ranked) return null
          return (
            <li
              key={key}
              className={classes.item}
              style={{ transform: `translateY(${start}px)`, height: ROW_PX }}
              aria-posinset={index + 1}
              aria-setsize={pictures.length}
            >
              <PictureRow
                {...row}
                ranked={ranked}
                isChosen={ranked.picture.key === chosen}
                isTabStop={index === activeIndex}
                onChoose={() => {
                  setActive(ranked.picture.key)
                  onChoose(ranked.picture.key)
                }}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
