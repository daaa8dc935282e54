import { IconAlertTriangle, IconDots } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EpisodeSummary } from '../../../ipc/contract.ts'
import { useProblemText } from '../problems/use-problem-text.ts'
import type { EpisodeActions } from './episode-actions.ts'
import { EpisodeMenu } from './episode-menu.tsx'
import classes from './episode-row.module.css'
import { RenameField } from './rename-field.tsx'
import { StateBadge } from './state-badge.tsx'

/** What is open over a row. */
export type RowMode = 'menu' | 'rename' | null

export interface EpisodeRowProps extends EpisodeActions {
  episode: EpisodeSummary
  /** Last change, in words. */
  changed: string
  /** It stands on the desk. */
  isCurrent: boolean
  /** The one row that Tab reaches. */
  isActive: boolean
  mode: RowMode
  onMenu: (folder: string, isOpen: boolean) => void
  onRenaming: (folder: string, isOpen: boolean) => void
}

/** One line of the list. It is drawn anew only when something in it changes. */
export const EpisodeRow = memo(function EpisodeRow(props: EpisodeRowProps) {
  const { t } = useTranslation('library')
  const { episode, isCurrent, isActive, mode, onMenu, onRenaming } = props
  const { folder, number, problem } = episode
  const title = episode.title || (problem ? folder : t('untitled'))
  const tabIndex = isActive ? 0 : -1

  if (mode === 'rename') {
    const handleDone = (renamed: string | null) => {
      onRenaming(folder, false)
      if (renamed !== null) props.onRename(folder, renamed)
    }
    return (
      <div className={classes.row} data-current={isCurrent || undefined}>
        <span className={classes.number}>{number}</span>
        <RenameField title={episode.title} onDone={handleDone} />
      </div>
    )
  }

  return (
    <div className={classes.row} data-current={isCurrent || undefined}>
      <button
        type="button"
        className={classes.open}
        tabIndex={tabIndex}
        data-folder={folder}
        data-region-entry={isActive || undefined}
        aria-current={isCurrent || undefined}
        onClick={() => props.onOpen(folder)}
        onContextMenu={(event) => {
          event.preventDefault()
          onMenu(folder, true)
        }}
      >
        <span className={classes.number}>{problem ? <DamagedIcon /> : number}</span>
        <span className={classes.title} data-untitled={!episode.title || undefined} title={title}>
          {title}
        </span>
        <span className={classes.meta}>
          {problem ? (
            <DamagedText problem={problem} />
          ) : (
            <>
              <StateBadge state={episode.state} />
              <span className={classes.changed}>{props.changed}</span>
            </>
          )}
        </span>
      </button>
      {mode === 'menu' ? (
        <EpisodeMenu
          {...props}
          folder={folder}
          isDamaged={problem !== null}
          onStartRename={() => onRenaming(folder, true)}
          onClose={() => onMenu(folder, false)}
        />
      ) : (
        <button
          type="button"
          className={classes.more}
          tabIndex={tabIndex}
          aria-label={t('more-about', { title })}
          aria-haspopup="menu"
          onClick={() => onMenu(folder, true)}
        >
          <IconDots size={16} />
        </button>
      )}
    </div>
  )
})

function DamagedIcon() {
  return <IconAlertTriangle size={16} className={classes.damaged} aria-hidden />
}

function DamagedText({ problem }: { problem: NonNullable<EpisodeSummary['problem']> }) {
  const { what } = useProblemText(problem)
  return <span className={classes.problem}>{what}</span>
}
