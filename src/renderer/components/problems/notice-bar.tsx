import { Button, CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './notice-bar.module.css'

export interface NoticeBarProps {
  tone: 'calm' | 'problem'
  children: ReactNode
  action?: { label: string; onClick: () => void }
  onDismiss?: () => void
}

/** A calm bar: what is the matter, and at most one thing to do about it. */
export function NoticeBar({ tone, children, action, onDismiss }: NoticeBarProps) {
  const { t } = useTranslation('app')
  return (
    <div className={classes.bar} data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <div className={classes.text}>{children}</div>
      {action && (
        <Button size="compact-sm" variant="default" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
      {onDismiss && <CloseButton size="sm" aria-label={t('dismiss')} onClick={onDismiss} />}
    </div>
  )
}
