import { ActionIcon, Button, CloseButton, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './find-form.module.css'

export interface FindFormProps {
  text: string
  /** How many places were found, and which of them is selected (from 1; 0: none). */
  found: { count: number; current: number }
  /** How many places the last "replace all" changed; null when something else came after it. */
  replaced: number | null
  isEditable: boolean
  /** The field takes the focus each time this changes. */
  request: number
  onText: (text: string) => void
  onNext: () => void
  onPrevious: () => void
  onReplace: (replacement: string) => void
  onReplaceAll: (replacement: string) => void
  onClose: () => void
}

/** Find and replace, above the page's corner. */
export function FindForm(props: FindFormProps) {
  const { t } = useTranslation('app', { keyPrefix: 'find' })
  const { text, found, replaced, isEditable } = props
  const [replacement, setReplacement] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is one for the focus
  useEffect(() => field.current?.select(), [props.request])

  const isFound = found.count > 0
  const result = () => {
    if (replaced !== null) return t('replaced', { count: replaced })
    if (!text) return ''
    return isFound ? t('position', { ...found }) : t('nothing')
  }

  const handleKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    props.onClose()
  }

  const onEnter = (action: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    action(event)
  }

  return (
    <search className={classes.form} aria-label={t('title')} onKeyDown={handleKeys}>
      <div className={classes.row}>
        <TextInput
          ref={field}
          size="xs"
          className={classes.field}
          placeholder={t('find')}
          aria-label={t('find')}
          value={text}
          onChange={(event) => props.onText(event.currentTarget.value)}
          onKeyDown={onEnter((event) => (event.shiftKey ? props.onPrevious() : props.onNext()))}
        />
        <output className={classes.result}>{result()}</output>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('previous')}
          disabled={!isFound}
          onClick={props.onPrevious}
        >
          <IconChevronUp size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('next')}
          disabled={!isFound}
          onClick={props.onNext}
        >
          <IconChevronDown size={16} />
        </ActionIcon>
        <CloseButton size="sm" aria-label={t('close')} onClick={props.onClose} />
      </div>
      {isEditable && (
        <div className={classes.row}>
          <TextInput
            size="xs"
            className={classes.field}
            placeholder={t('replacement')}
            aria-label={t('replacement')}
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
            onKeyDown={onEnter(() => props.onReplace(replacement))}
          />
          <Button
            size="xs"
            variant="default"
            disabled={!isFound}
            onClick={() => props.onReplace(replacement)}
          >
            {t('replace')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={!isFound}
            onClick={() => props.onReplaceAll(replacement)}
          >
            {t('replace-all')}
          </Button>
        </div>
      )}
    </search>
  )
}
