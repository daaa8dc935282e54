import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './version-list.module.css'

export interface KeepVersionFormProps {
  /** @returns whether it is kept; if not, the name stays to be tried again */
  onKeep: (name: string) => Promise<boolean>
}

/** Keeps the page as it is now under a name. */
export function KeepVersionForm({ onKeep }: KeepVersionFormProps) {
  const { t } = useTranslation('versions')
  const [name, setName] = useState('')
  const [kept, setKept] = useState<string | null>(null)

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const chosen = name.trim()
    if (!chosen || !(await onKeep(chosen))) return
    setKept(chosen)
    setName('')
  }

  return (
    <form className={classes.keep} onSubmit={handleSubmit}>
      <TextInput
        className={classes.keepName}
        size="xs"
        data-autofocus
        aria-label={t('keep-label')}
        placeholder={t('keep-placeholder')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={!name.trim()}>
        {t('keep')}
      </Button>
      <p className="visually-hidden" role="status">
        {kept && t('kept', { name: kept })}
      </p>
    </form>
  )
}
