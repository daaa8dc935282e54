import { type CSSProperties, type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { EpisodeSummary } from '../../../ipc/contract.ts'
import { nextIndex } from '../lists/next-index.ts'
import type { EpisodeActions } from './episode-actions.ts'
import classes from './episode-list.module.css'
import { EpisodeRow, type RowMode } from './episode-row.tsx'
import { formatRelativeTime } from './format-relative-time.ts'
import { useEpisodeRows } from './use-episode-rows.ts'

export interface EpisodeListProps extends EpisodeActions {
  /** In the order in which they are shown. */
  episodes: EpisodeSummary[]
  /** Digits of the highest number: the column of numbers is as wide for every choice of episodes. */
  digits: number
  /** What the episodes were chosen by: the list begins at its top again when it changes. */
  choice: string
  /** Stands in the place of an empty list. */
  placeholder: string
  /** Folder of the episode on the desk. */
  currentFolder: string | null
  /** Folder of the episode whose title is being changed in its row. */
  renaming: string | null
  onRenaming: (folder: string | null) => void
  nowMs: number
}

/**
 * The episodes as a list with one tab stop: arrows, Home and End move, Enter opens, F2 renames, Delete
 * moves to the trash. Only the rows in sight are drawn, and the one that has the tab stop.
 */
export function EpisodeList(props: EpisodeListProps) {
  const { episodes, digits, choice, placeholder, currentFolder, nowMs, ...rest } = props
  const { renaming, onRenaming, ...actions } = rest
  const { t, i18n } = useTranslation('library')
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [menu, setMenu] = useState<string | null>(null)

  const indexOf = (folder: string | null) =>
    folder === null ? -1 : episodes.findIndex((episode) => episode.folder === folder)
  const currentIndex = indexOf(currentFolder)
  const knownActive = indexOf(active)
  const activeIndex = knownActive >= 0 ? knownActive : Math.max(0, currentIndex)
  const openIndex = indexOf(renaming ?? menu)

  const rows = useEpisodeRows({
    scroll,
    episodes,
    kept: [activeIndex, openIndex],
    shown: renaming === null ? currentIndex : openIndex,
    choice,
  })

  const rowButton = useCallback(
    (folder: string) =>
      scroll.current?.querySelector<HTMLElement>(`[data-folder="${CSS.escape(folder)}"]`),
    [],
  )

  // The row is the list's tab stop again once the field or menu over it is gone.
  const focusRow = useCallback(
    (folder: string) => requestAnimationFrame(() => rowButton(folder)?.focus()),
    [rowButton],
  )

  const moveTo = (index: number) => {
    const folder = episodes[index]?.folder
    if (folder === undefined) return
    // A row out of sight is drawn first, to have the focus.
    flushSync(() => setActive(folder))
    rows.scrollToIndex(index)
    rowButton(folder)?.focus({ preventScroll: true })
  }

  const handleMenu = useCallback(
    (folder: string, isOpen: boolean) => {
      setActive(folder)
      setMenu(isOpen ? folder : null)
      if (!isOpen) focusRow(folder)
    },
    [focusRow],
  )

  const handleRenaming = useCallback(
    (folder: string, isOpen: boolean) => {
      setActive(folder)
      onRenaming(isOpen ? folder : null)
      if (!isOpen) focusRow(folder)
    },
    [focusRow, onRenaming],
  )

  const modeOf = (folder: string): RowMode => {
    if (folder === renaming) return 'rename'
    return folder === menu ? 'menu' : null
  }

  const handleKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target.dataset.folder : undefined
    const episode = episodes[indexOf(target ?? null)]
    if (!episode || event.altKey || event.ctrlKey || event.metaKey) return
    const next = nextIndex(event.key, activeIndex, episodes.length)
    if (next !== null) moveTo(next)
    else if (event.key === 'F2' && !episode.problem) handleRenaming(episode.folder, true)
    else if (event.key === 'Delete') {
      moveTo(activeIndex + 1 < episodes.length ? activeIndex + 1 : activeIndex - 1)
      actions.onTrash(episode.folder)
    } else return
    event.preventDefault()
  }

  return (
    <div ref={scroll} className={classes.scroll}>
      <ul
        className={classes.list}
        style={{ height: rows.getTotalSize(), '--number-digits': digits } as CSSProperties}
        aria-label={t('episodes')}
        onKeyDown={handleKeyDown}
        onFocus={(event) => {
          const folder = (event.target as HTMLElement).dataset.folder
          if (folder) setActive(folder)
        }}
      >
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const episode = episodes[index]
          if (!episode) return null
          return (
            <li
              key={key}
              ref={rows.measureElement}
              className={classes.item}
              style={{ top: start }}
              data-index={index}
              aria-setsize={episodes.length}
              aria-posinset={index + 1}
            >
              <EpisodeRow
                {...actions}
                episode={episode}
                changed={formatRelativeTime(episode.modifiedAt, nowMs, i18n.language)}
                isCurrent={index === currentIndex}
                isActive={index === activeIndex}
                mode={modeOf(episode.folder)}
                onMenu={handleMenu}
                onRenaming={handleRenaming}
              />
            </li>
          )
        })}
      </ul>
      {episodes.length === 0 && <p className={classes.placeholder}>{placeholder}</p>}
    </div>
  )
}
