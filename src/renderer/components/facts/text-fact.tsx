import { TextInput } from '@mantine/core'
import { DraftField } from './draft-field.tsx'

export interface TextFactProps {
  label: string
  value: string
  error: string
  isReadOnly: boolean
  /** @returns whether the text can be kept */
  onCommit: (text: string) => boolean
  type?: 'text' | 'date' | 'url'
  inputMode?: 'numeric'
  placeholder?: string
  description?: string
  isFirst?: boolean
}

/** One line of text, kept when it is left. */
export function TextFact(props: TextFactProps) {
  const { label, value, error, isReadOnly, onCommit, isFirst, ...input } = props
  return (
    <DraftField value={value} onCommit={onCommit}>
      {({ value: text, isInvalid, onDraft, onBlur, onKeyDown }) => (
        <TextInput
          {...input}
          // The browser's own judgement of addresses is not ours.
          type={input.type === 'url' ? 'text' : (input.type ?? 'text')}
          label={label}
          value={text}
          error={isInvalid && error}
          readOnly={isReadOnly}
          spellCheck={input.type !== 'url'}
          onChange={(event) => onDraft(event.currentTarget.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
          {...(isFirst && { 'data-autofocus': true })}
        />
      )}
    </DraftField>
  )
}
