import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WrittenExport } from '../../../ipc/contract.ts'
import { folderName } from '../episodes/folder-name.ts'
import classes from './export-actions.module.css'

export interface ExportActionsProps {
  isReady: boolean
  /** The show does not let the page go as it is. */
  isBlocked: boolean
  /** The target is a file and no text. */
  isFile: boolean
  /** What was written last; null before that. */
  written: WrittenExport | null
  onCopy: () => Promise<unknown>
  onExport: () => Promise<void>
  onShow: (path: string) => void
}

const COPIED_SHOWN_MS = 2500

/** Copying and writing the page, and what came of it. */
export function ExportActions({
  isReady,
  isBlocked,
  isFile,
  written,
  ...actions
}: ExportActionsProps) {
  const { t } = useTranslation('export')
  const [copied, setCopied] = useState<'copied' | 'copy-failed' | null>(null)

  useEffect(() => {
    if (copied !== 'copied') return
    const timer = setTimeout(() => setCopied(null), COPIED_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])

  const handleCopy = () => {
    actions.onCopy().then(
      () => setCopied('copied'),
      () => setCopied('copy-failed'),
    )
  }

  const page = written?.paths[0]
  const pictures = (written?.paths.length ?? 0) - 1
  return (
    <div className={classes.actions}>
      <div className={classes.result} role="status">
        {isBlocked && t('blocked')}
        {copied === 'copy-failed' && t('copy-failed')}
        {page && (
          <>
            <div className={classes.written}>
              <div>{t('written', { name: folderName(page) })}</div>
              {pictures > 0 && <div>{t('written-pictures', { count: pictures })}</div>}
            </div>
            <Button size="compact-sm" variant="subtle" onClick={() => actions.onShow(page)}>
              {t('show-in-folder')}
            </Button>
          </>
        )}
      </div>
      <div className={classes.buttons}>
        <Button
          variant="default"
          disabled={!isReady || isBlocked || isFile}
          leftSection={copied === 'copied' ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={handleCopy}
        >
          {t(copied === 'copied' ? 'copied' : 'copy')}
        </Button>
        <Button disabled={!isReady || isBlocked} data-autofocus onClick={actions.onExport}>
          {t('export')}
        </Button>
      </div>
    </div>
  )
}
