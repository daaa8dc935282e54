import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { EpisodeSummary } from '../../../ipc/contract.ts'
import { withIndexes } from '../lists/with-indexes.ts'

/** Heights of rows with a title of one and of two lines; what a row really has is measured. */
const ONE_LINE_PX = 54
const TWO_LINES_PX = 73
/** Titles up to about this length stand on one line. */
const ONE_LINE_CHARACTERS = 28

const GAP_PX = 2
const PADDING_START_PX = 2
const PADDING_END_PX = 12
const ROWS_OUT_OF_SIGHT = 3

export interface EpisodeRowsOptions {
  scroll: RefObject<HTMLElement | null>
  episodes: EpisodeSummary[]
  /** Indexes of rows that are drawn wherever the list is scrolled to; -1 for none. */
  kept: readonly number[]
  /** Index of a row that is brought into sight when it is another one than before; -1 for none. */
  shown: number
  /** What the episodes were chosen by; empty when all are shown. */
  choice: string
}

/**
 * The rows of a list of episodes that are drawn: those in sight and a few more, of however many. What is
 * in sight stays where it is when episodes come and go above it; another choice begins at its top.
 */
export function useEpisodeRows({ scroll, episodes, kept, shown, choice }: EpisodeRowsOptions) {
  const rows = useVirtualizer<HTMLElement, HTMLElement>({
    count: episodes.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => estimateHeight(episodes[index]),
    getItemKey: useCallback((index: number) => episodes[index]?.folder ?? index, [episodes]),
    rangeExtractor: (range: Range) => withIndexes(defaultRangeExtractor(range), kept),
    measureElement: (row, entry) =>
      entry?.borderBoxSize[0]?.blockSize ?? row.getBoundingClientRect().height,
    // Rows are there from the first drawing on, for whoever wants to give one the focus.
    initialRect: { width: 0, height: window.innerHeight },
    gap: GAP_PX,
    paddingStart: PADDING_START_PX,
    paddingEnd: PADDING_END_PX,
    scrollPaddingStart: PADDING_START_PX,
    scrollPaddingEnd: PADDING_END_PX,
    overscan: ROWS_OUT_OF_SIGHT,
  })
  const drawn = useRef<Drawn>(null)
  useLayoutEffect(() => {
    const before = drawn.current
    const shownFolder = episodes[shown]?.folder ?? null
    const isNewChoice = before !== null && before.choice !== choice
    if (isNewChoice) rows.scrollToOffset(0)
    else if (before?.top && before.episodes !== episodes) keepInPlace(rows, episodes, before.top)
    if (shownFolder !== (before?.shownFolder ?? null) && (!isNewChoice || choice === '')) {
      if (shown >= 0 && !isInSight(rows, shown)) rows.scrollToIndex(shown, { align: 'center' })
    }
    drawn.current = { choice, episodes, shownFolder, top: topRow(rows, episodes) }
  })
  return rows
}

type Rows = Virtualizer<HTMLElement, HTMLElement>

/** How the rows were drawn the last time. */
interface Drawn {
  choice: string
  episodes: EpisodeSummary[]
  shownFolder: string | null
  top: PlacedRow | null
}

interface PlacedRow {
  folder: string
  /** Distance from the top of the list. */
  startPx: number
}

function keepInPlace(rows: Rows, episodes: EpisodeSummary[], { folder, startPx }: PlacedRow): void {
  const index = episodes.findIndex((episode) => episode.folder === folder)
  const shiftPx = (rows.measurementsCache[index]?.start ?? startPx) - startPx
  // At the very top, what comes there is to be seen.
  if (shiftPx !== 0 && rows.scrollOffset) rows.scrollToOffset(rows.scrollOffset + shiftPx)
}

function isInSight({ range }: Rows, index: number): boolean {
  return range !== null && index >= range.startIndex && index <= range.endIndex
}

/** The first row in sight. */
function topRow(rows: Rows, episodes: EpisodeSummary[]): PlacedRow | null {
  const index = rows.range?.startIndex ?? 0
  const [episode, place] = [episodes[index], rows.measurementsCache[index]]
  return episode && place ? { folder: episode.folder, startPx: place.start } : null
}

function estimateHeight(episode: EpisodeSummary | undefined): number {
  return (episode?.title.length ?? 0) > ONE_LINE_CHARACTERS ? TWO_LINES_PX : ONE_LINE_PX
}
