import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'

export interface FilterFieldProps {
  className: string | undefined
  /** What is filtered. */
  label: string
  value: string
  onChange: (value: string) => void
}

/** A field whose words choose among the lines of a list; Escape empties it. */
export function FilterField({ className, label, value, onChange }: FilterFieldProps) {
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === '') return
    event.preventDefault()
    onChange('')
  }
  return (
    <TextInput
      className={className}
      size="xs"
      type="search"
      leftSection={<IconSearch size={14} />}
      placeholder={label}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={handleKeyDown}
    />
  )
}
