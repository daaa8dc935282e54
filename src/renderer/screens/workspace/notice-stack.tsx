import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemReport } from '../../../episode/problem.ts'
import type { RunningImport } from '../../../ipc/contract.ts'
import { NoticeBar } from '../../components/problems/notice-bar.tsx'
import { ProblemBar } from '../../components/problems/problem-bar.tsx'
import { useProblemText } from '../../components/problems/use-problem-text.ts'
import { whenTypingPauses } from '../../editor/typing-pause.ts'
import { dismissNotice, type Notice, type ShownNotice, useNotices } from '../../stores/notices.ts'
import { openFolder, useOpenEpisode } from '../../stores/open-episode.ts'
import { cancelImport, useRunningImports } from '../../stores/running-imports.ts'
import { noticeContent } from './notice-content.ts'
import classes from './notice-stack.module.css'
import { OthersNotice } from './others-here.tsx'

/** What the person has just done is told for long enough to read it and to reach the button by keyboard. */
const UNDO_SHOWN_MS = 15_000
const UNDO_KINDS: ReadonlySet<Notice['kind']> = new Set([
  'trashed',
  'imported',
  'imported-pasted',
  'merged',
  'version-restored',
  'block-restored',
  'place-gone',
])
/** What these say is done to the page that is open. */
const PAGE_KINDS: ReadonlySet<Notice['kind']> = new Set([
  'imported-pasted',
  'merged',
  'copy-found',
  'recovered-beside',
])

/** What the person is told, above the page's lower edge. */
export function NoticeStack() {
  const shown = useNotices((state) => state.shown)
  const imports = useRunningImports((state) => state.imports)
  return (
    <div className={classes.stack}>
      <OthersNotice className={classes.notice} />
      {imports.map((running) => (
        <div key={`import ${running.id}`} className={classes.notice}>
          <ImportNotice running={running} />
        </div>
      ))}
      {shown.map((notice) => (
        <div key={notice.id} className={classes.notice}>
          <NoticeOf shown={notice} />
        </div>
      ))}
    </div>
  )
}

function ImportNotice({ running: { id, name, progress } }: { running: RunningImport }) {
  const { t } = useTranslation('app')
  const action = { label: t('cancel'), onClick: () => cancelImport(id) }
  return (
    <NoticeBar tone="calm" action={action}>
      {name === null ? t('importing-pasted') : t('importing', { name })}
      {progress && ` ${t('import-progress', progress)}`}
    </NoticeBar>
  )
}

function NoticeOf({ shown: { id, notice } }: { shown: ShownNotice }) {
  const { t } = useTranslation('app')
  const folder = useOpenEpisode(openFolder)
  const onDismiss = () => dismissNotice(id)
  const isUndo = UNDO_KINDS.has(notice.kind)
  // Another page is open by now.
  const isPast = PAGE_KINDS.has(notice.kind) && 'folder' in notice && notice.folder !== folder

  useEffect(() => {
    if (!isUndo && !isPast) return
    const dismiss = () => dismissNotice(id)
    const timer = setTimeout(() => whenTypingPauses(dismiss), isPast ? 0 : UNDO_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isUndo, isPast, id])

  if (notice.kind === 'versions-failing') {
    return <VersionsFailing problem={notice.problem} onDismiss={onDismiss} />
  }
  if (notice.kind === 'problem') {
    return <ProblemBar problem={notice.problem} onDismiss={onDismiss} />
  }
  const { text, action } = noticeContent(notice, t)
  const handleAction = () => {
    onDismiss()
    action?.run()
  }
  return (
    <NoticeBar
      tone="calm"
      onDismiss={onDismiss}
      {...(action && { action: { label: action.label, onClick: handleAction } })}
    >
      {text}
    </NoticeBar>
  )
}

interface VersionsFailingProps {
  problem: ProblemReport
  onDismiss: () => void
}

function VersionsFailing({ problem, onDismiss }: VersionsFailingProps) {
  const { t } = useTranslation('app')
  const { what, todo } = useProblemText(problem)
  return (
    <NoticeBar tone="calm" onDismiss={onDismiss}>
      <strong>{t('versions-failing')}</strong> {what} {todo}
    </NoticeBar>
  )
}
