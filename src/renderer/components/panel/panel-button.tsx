import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import classes from './panel-button.module.css'

export interface PanelButtonProps {
  icon: Icon
  label: string
  isOpen: boolean
  isDisabled?: boolean
  onClick: () => void
}

/** Opens and closes a panel of the window. */
export function PanelButton({ icon: Icon, label, isOpen, isDisabled, onClick }: PanelButtonProps) {
  return (
    <Tooltip label={label} openDelay={500} withinPortal={false}>
      <ActionIcon
        className={classes.button}
        variant="subtle"
        color="gray"
        size={32}
        aria-label={label}
        aria-expanded={isOpen}
        disabled={isDisabled ?? false}
        onClick={onClick}
      >
        <Icon size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
