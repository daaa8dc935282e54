import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunningImport } from '../../../ipc/contract.ts'
import { NoticeBar } from '../../components/problems/notice-bar.tsx'
import { ProblemBar } from '../../components/problems/problem-bar.tsx'
import { whenTypingPauses } from '../../editor/typing-pause.ts'
import { bringBackWords, openEpisode, restoreEpisode } from '../../stores/episode-actions.ts'
import { showInFileManager } from '../../stores/library-actions.ts'
import { dismissNotice, type ShownNotice, useNotices } from '../../stores/notices.ts'
import { cancelImport, useRunningImports } from '../../stores/running-imports.ts'
import classes from './notice-stack.module.css'

/** Long enough to read and to reach the button by keyboard. */
const TRASHED_SHOWN_MS = 15_000

/** What the person is told, above the page's lower edge. */
export function NoticeStack() {
  const shown = useNotices((state) => state.shown)
  const imports = useRunningImports((state) => state.imports)
  return (
    <div className={classes.stack}>
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

function ImportNotice({ running: { id, name } }: { running: RunningImport }) {
  const { t } = useTranslation('app')
  const action = { label: t('cancel'), onClick: () => cancelImport(id) }
  return (
    <NoticeBar tone="calm" action={action}>
      {name === null ? t('importing-pasted') : t('importing', { name })}
    </NoticeBar>
  )
}

function NoticeOf({ shown: { id, notice } }: { shown: ShownNotice }) {
  const { t } = useTranslation('app')
  const onDismiss = () => dismissNotice(id)
  const isTrashed = notice.kind === 'trashed'

  useEffect(() => {
    if (!isTrashed) return
    const dismiss = () => dismissNotice(id)
    const timer = setTimeout(() => whenTypingPauses(dismiss), TRASHED_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isTrashed, id])

  if (notice.kind === 'window-back' || notice.kind === 'recovered') {
    return (
      <NoticeBar tone="calm" onDismiss={onDismiss}>
        {t(notice.kind)}
      </NoticeBar>
    )
  }
  if (notice.kind === 'problem') {
    return <ProblemBar problem={notice.problem} onDismiss={onDismiss} />
  }
  if (notice.kind === 'lost-words') {
    const handleBringBack = () => {
      onDismiss()
      void bringBackWords(notice.journal)
    }
    const action = { label: t('bring-back'), onClick: handleBringBack }
    return (
      <NoticeBar tone="calm" action={action} onDismiss={onDismiss}>
        {t('lost-words', { title: notice.title || t('untitled') })}
      </NoticeBar>
    )
  }
  const after = (action: (folder: string) => void) => () => {
    onDismiss()
    action(notice.folder)
  }
  if (notice.kind === 'trashed') {
    const title = notice.title || t('untitled')
    const action = { label: t('undo'), onClick: after(restoreEpisode) }
    return (
      <NoticeBar tone="calm" action={action} onDismiss={onDismiss}>
        {t('trashed', { title })}
      </NoticeBar>
    )
  }
  if (notice.kind === 'recovered-beside') {
    const action = { label: t('show-copy'), onClick: after(showInFileManager) }
    return (
      <NoticeBar tone="calm" action={action} onDismiss={onDismiss}>
        {t('recovered-beside', { copy: notice.copy })}
      </NoticeBar>
    )
  }
  const action = { label: t('reload'), onClick: after(openEpisode) }
  return (
    <NoticeBar tone="calm" action={action} onDismiss={onDismiss}>
      {t('changed-outside')}
    </NoticeBar>
  )
}
