import { type KeyboardEvent, type ReactNode, useState } from 'react'

export interface DraftFieldProps {
  value: string
  /** @returns whether the text can be kept; if not, the field shows its error and keeps the text */
  onCommit: (text: string) => boolean
  children: (field: DraftFieldState) => ReactNode
}

/** What a field needs to show a draft; spread into a Mantine input. */
export interface DraftFieldState {
  value: string
  isInvalid: boolean
  onDraft: (text: string) => void
  onBlur: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Holds what is being typed into a field until it is left or Enter is pressed, so that a value is one
 * change of the page and one step of undo. Escape drops the draft.
 */
export function DraftField({ value, onCommit, children }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [isInvalid, setInvalid] = useState(false)

  const commit = () => {
    if (draft === null) return
    const isKept = draft.trim() === value || onCommit(draft.trim())
    setInvalid(!isKept)
    if (isKept) setDraft(null)
  }

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit()
    if (event.key !== 'Escape' || draft === null) return
    event.preventDefault()
    setDraft(null)
    setInvalid(false)
  }

  return children({
    value: draft ?? value,
    isInvalid,
    onDraft: setDraft,
    onBlur: commit,
    onKeyDown: handleKeyDown,
  })
}
