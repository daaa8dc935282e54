import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplaceRule } from '../../../episode/replacing/replace-rule.ts'
import { SearchSwitches } from '../find/search-switches.tsx'

export interface SearchFieldsProps {
  rule: ReplaceRule
  onChange: (rule: ReplaceRule) => void
  onEnter: () => void
}

/** What is looked for, and what takes its place. */
export function SearchFields({ rule, onChange, onEnter }: SearchFieldsProps) {
  const { t } = useTranslation('replacing')
  const { find, replacement, ...how } = rule

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter()
  }

  return (
    <>
      <TextInput
        data-autofocus
        label={t('find')}
        value={find}
        spellCheck={false}
        onChange={(event) => onChange({ ...rule, find: event.currentTarget.value })}
        onKeyDown={handleKeyDown}
        rightSectionWidth={80}
        rightSection={
          <SearchSwitches how={how} onChange={(changed) => onChange({ ...rule, ...changed })} />
        }
      />
      <TextInput
        label={t('replacement')}
        description={how.kind === 'pattern' ? t('groups-hint') : null}
        value={replacement}
        onChange={(event) => onChange({ ...rule, replacement: event.currentTarget.value })}
        onKeyDown={handleKeyDown}
      />
    </>
  )
}
