import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime, formatWordChange, versionTitle } from './format-version.ts'
import type { ListedVersion } from './group-by-day.ts'
import classes from './version-list.module.css'

export interface VersionRowProps {
  version: ListedVersion
  isShown: boolean
  isReadOnly: boolean
  onShow: () => void
  /** Null takes the name away. */
  onName: (name: string | null) => void
}

/** One version: when, what or who, and how many words it has more than the one before. */
export function VersionRow({ version, isShown, isReadOnly, onShow, onName }: VersionRowProps) {
  const { t, i18n } = useTranslation('versions')
  const [isNaming, setNaming] = useState(false)
  const { entry, wordChange } = version
  const time = formatTime(entry.savedAt, i18n.language)
  const title = versionTitle(entry, t('kinds', { returnObjects: true }), t('nobody'))
  const hasOwnTitle = entry.name !== null || entry.kind !== 'automatic'
  const details = [
    ...(hasOwnTitle ? [entry.author || t('nobody')] : []),
    ...(wordChange ? [t('words', { change: formatWordChange(wordChange, i18n.language) })] : []),
  ]

  if (isNaming) {
    const handleDone = (name: string | null | undefined) => {
      setNaming(false)
      if (name !== undefined) onName(name)
    }
    return (
      <li className={classes.row}>
        <span className={classes.time}>{time}</span>
        <NameField name={entry.name ?? ''} onDone={handleDone} />
      </li>
    )
  }
  return (
    <li className={classes.row} data-shown={isShown || undefined}>
      <button
        type="button"
        className={classes.version}
        aria-current={isShown || undefined}
        onClick={onShow}
      >
        <span className={classes.time}>{time}</span>
        <span className={classes.what}>
          <span className={classes.name} data-named={hasOwnTitle || undefined}>
            {title}
          </span>
          {details.length > 0 && <span className={classes.details}>{details.join(' · ')}</span>}
        </span>
      </button>
      {!isReadOnly && (
        <ActionIcon
          className={classes.rename}
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('rename-of', { time })}
          title={t('rename')}
          onClick={() => setNaming(true)}
        >
          <IconPencil size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

interface NameFieldProps {
  name: string
  /** Undefined: nothing is to change. */
  onDone: (name: string | null | undefined) => void
}

/** Enter or leaving keeps the name, Escape does not. */
function NameField({ name, onDone }: NameFieldProps) {
  const { t } = useTranslation('versions')
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => field.current?.select(), [])

  const finish = (text: string | undefined) => {
    if (isDone.current) return
    isDone.current = true
    const chosen = text?.trim()
    onDone(chosen === undefined || chosen === name ? undefined : chosen || null)
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(event.currentTarget.value)
    if (event.key === 'Escape') finish(undefined)
  }
  return (
    <input
      ref={field}
      className={classes.nameField}
      defaultValue={name}
      aria-label={t('name-label')}
      maxLength={200}
      onKeyDown={handleKeyDown}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  )
}
