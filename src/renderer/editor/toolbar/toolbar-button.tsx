import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { KeyboardEventHandler, MouseEvent, MouseEventHandler, Ref } from 'react'
import styles from './toolbar.module.css'
import { useShortcutLabel } from './use-shortcut-label.ts'

/** What every control of the toolbar takes from the roving tabindex. */
export interface ToolbarItemProps {
  tabIndex: 0 | -1
  ref: Ref<HTMLButtonElement>
  onKeyDown: KeyboardEventHandler
  onClick: MouseEventHandler
}

export interface ToolbarButtonProps {
  item: ToolbarItemProps
  icon: Icon
  label: string
  shortcut?: string
  /** For what is on or off; left out for what is only done. */
  isActive?: boolean
  isDisabled: boolean
  /** For a button with a form of its own: whether that is open. */
  isOpen?: boolean
}

export function ToolbarButton({
  item,
  icon: Icon,
  label,
  shortcut,
  isActive,
  isDisabled,
  isOpen,
}: ToolbarButtonProps) {
  const withShortcut = useShortcutLabel()
  return (
    <Tooltip label={withShortcut(label, shortcut)} openDelay={500} disabled={isOpen === true}>
      <ActionIcon
        {...item}
        variant={isActive ? 'light' : 'subtle'}
        color={isActive ? 'accent' : 'gray'}
        size={32}
        className={styles.button}
        aria-label={label}
        {...(isActive !== undefined && { 'aria-pressed': isActive })}
        {...(isOpen !== undefined && { 'aria-haspopup': 'dialog', 'aria-expanded': isOpen })}
        {...(isDisabled && { 'aria-disabled': true })}
        onMouseDown={keepFocus}
      >
        <Icon size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

/** A press with the mouse leaves the cursor in the page. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
