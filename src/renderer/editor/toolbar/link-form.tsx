import { Button, Popover, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusPage } from '../commands/focus-page.ts'
import { setLink, unsetLink } from '../commands/set-link.ts'
import { getLinkAt } from '../queries/get-link-at.ts'
import styles from './toolbar.module.css'

export interface LinkFormProps {
  editor: Editor
  isLinked: boolean
  /** The button that the form hangs on. */
  renderButton: (isOpen: boolean) => ReactNode
}

/** A small form that adds, changes or removes a link; the command editLink (Mod-K) opens it. */
export function LinkForm({ editor, isLinked, renderButton }: LinkFormProps) {
  const { t } = useTranslation('editor')
  const [isOpen, setOpen] = useState(false)
  const [address, setAddress] = useState('')
  const [isRefused, setRefused] = useState(false)

  useEffect(() => {
    const open = () => {
      setAddress(getLinkAt(editor.state)?.href ?? '')
      setRefused(false)
      setOpen(true)
    }
    editor.on('editLink', open)
    return () => {
      editor.off('editLink', open)
    }
  }, [editor])

  const close = () => {
    setOpen(false)
    focusPage(editor)
  }
  const remove = () => {
    unsetLink(editor)
    close()
  }
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (address.trim() === '') remove()
    else if (setLink(address)(editor)) close()
    else setRefused(true)
  }

  return (
    <Popover
      opened={isOpen}
      onDismiss={close}
      position="bottom"
      shadow="md"
      withRoles={false}
      trapFocus
    >
      <Popover.Target>
        <span>{renderButton(isOpen)}</span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('link')}>
        <form onSubmit={handleSubmit} className={styles.link}>
          <TextInput
            label={t('link-address')}
            placeholder={t('link-placeholder')}
            value={address}
            error={isRefused && t('link-invalid')}
            spellCheck={false}
            data-autofocus
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <div className={styles.actions}>
            {isLinked && (
              <Button variant="subtle" color="gray" size="xs" onClick={remove}>
                {t('link-remove')}
              </Button>
            )}
            <Button type="submit" size="xs">
              {t('link-apply')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
