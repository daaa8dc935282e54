import { CloseButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isLeavingKey } from './is-leaving-key.ts'
import classes from './panel-frame.module.css'
import { usePanelFocus } from './use-panel-focus.ts'

export interface PanelFrameProps {
  title: string
  onClose: () => void
  /** Stays in sight below the content. */
  footer?: ReactNode
  children: ReactNode
}

/** A side panel: it takes the focus when it opens, Escape closes it. */
export function PanelFrame({ title, onClose, footer, children }: PanelFrameProps) {
  const { t } = useTranslation('app')
  const panel = useRef<HTMLElement>(null)
  const titleId = useId()
  usePanelFocus(panel)

  const handleKeyDown = (event: KeyboardEvent) => {
    if (!isLeavingKey(event)) return
    event.preventDefault()
    onClose()
  }

  return (
    <aside
      ref={panel}
      className={classes.panel}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-region="panel"
      onKeyDown={handleKeyDown}
    >
      <header className={classes.header}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        <CloseButton size="sm" aria-label={t('close-panel')} onClick={onClose} />
      </header>
      <div className={classes.content}>{children}</div>
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </aside>
  )
}
