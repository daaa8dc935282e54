import { UnstyledButton } from '@mantine/core'
import { type Icon, IconChevronRight } from '@tabler/icons-react'
import classes from './choice-button.module.css'

export interface ChoiceButtonProps {
  icon: Icon
  label: string
  hint: string
  onClick: () => void
}

/** One way to go on, with what it means. */
export function ChoiceButton({ icon: Icon, label, hint, onClick }: ChoiceButtonProps) {
  return (
    <UnstyledButton className={classes.choice} onClick={onClick}>
      <Icon size={20} stroke={1.5} aria-hidden className={classes.icon} />
      <span className={classes.text}>
        <span className={classes.label}>{label}</span>
        <span className={classes.hint}>{hint}</span>
      </span>
      <IconChevronRight size={16} aria-hidden className={classes.icon} />
    </UnstyledButton>
  )
}
