import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './episode-row.module.css'

export interface RenameFieldProps {
  title: string
  /** Null: nothing is to change. */
  onDone: (title: string | null) => void
}

/** A title being changed in its place: Enter or leaving keeps it, Escape does not. */
export function RenameField({ title, onDone }: RenameFieldProps) {
  const { t } = useTranslation('library')
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => field.current?.select(), [])

  const finish = (text: string | null) => {
    if (isDone.current) return
    isDone.current = true
    const trimmed = text?.trim() ?? null
    onDone(trimmed === title ? null : trimmed)
  }

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(event.currentTarget.value)
    if (event.key === 'Escape') finish(null)
  }

  return (
    <input
      ref={field}
      className={classes.rename}
      defaultValue={title}
      aria-label={t('rename-label')}
      maxLength={1000}
      onKeyDown={handleKeyDown}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  )
}
