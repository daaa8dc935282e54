import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EpisodeSummary } from '../../../ipc/contract.ts'
import type { EpisodeActions } from './episode-actions.ts'
import classes from './episode-list.module.css'
import { EpisodeRow, type RowMode } from './episode-row.tsx'
import { formatRelativeTime } from './format-relative-time.ts'
import { nextIndex } from './next-index.ts'

export interface EpisodeListProps extends EpisodeActions {
  episodes: EpisodeSummary[]
  /** Folder of the episode on the desk. */
  currentFolder: string | null
  /** Folder of the episode whose title is being changed in its row. */
  renaming: string | null
  onRenaming: (folder: string | null) => void
  nowMs: number
}

/**
 * The episodes as a list with one tab stop: arrows, Home and End move, Enter opens, F2 renames, Delete
 * moves to the trash. Rows are named by their folder, not their place, so it can become virtual.
 */
export function EpisodeList(props: EpisodeListProps) {
  const { episodes, currentFolder, nowMs, renaming, onRenaming, ...actions } = props
  const { t, i18n } = useTranslation('library')
  const list = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [menu, setMenu] = useState<string | null>(null)

  const rowButton = useCallback(
    (folder: string) =>
      list.current?.querySelector<HTMLElement>(`[data-folder="${CSS.escape(folder)}"]`),
    [],
  )

  // The row is the list's tab stop again once the field or menu over it is gone.
  const focusRow = useCallback(
    (folder: string) => requestAnimationFrame(() => rowButton(folder)?.focus()),
    [rowButton],
  )

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

  const known = (folder: string | null) => episodes.findIndex((each) => each.folder === folder)
  const activeIndex = Math.max(0, known(active) >= 0 ? known(active) : known(currentFolder))

  const handleKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target.dataset.folder : undefined
    const episode = episodes[known(target ?? null)]
    if (!episode || event.altKey || event.ctrlKey || event.metaKey) return
    const next = episodes[nextIndex(event.key, activeIndex, episodes.length) ?? -1]
    if (next) {
      rowButton(next.folder)?.focus()
    } else if (event.key === 'F2' && !episode.problem) handleRenaming(episode.folder, true)
    else if (event.key === 'Delete') {
      const neighbour = episodes[activeIndex + 1] ?? episodes[activeIndex - 1]
      if (neighbour) rowButton(neighbour.folder)?.focus()
      actions.onTrash(episode.folder)
    } else return
    event.preventDefault()
  }

  return (
    <ul
      ref={list}
      className={classes.list}
      aria-label={t('episodes')}
      onKeyDown={handleKeyDown}
      onFocus={(event) => {
        const folder = (event.target as HTMLElement).dataset.folder
        if (folder) setActive(folder)
      }}
    >
      {episodes.map((episode, index) => (
        <li key={episode.folder}>
          <EpisodeRow
            {...actions}
            episode={episode}
            changed={formatRelativeTime(episode.modifiedAt, nowMs, i18n.language)}
            isCurrent={episode.folder === currentFolder}
            isActive={index === activeIndex}
            mode={modeOf(episode.folder)}
            onMenu={handleMenu}
            onRenaming={handleRenaming}
          />
        </li>
      ))}
    </ul>
  )
}
