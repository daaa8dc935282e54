import '@mantine/core/styles/SegmentedControl.layer.css'
import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Language, Settings, Theme } from '../../../ipc/contract.ts'
import { DraftField } from '../facts/draft-field.tsx'

export interface SettingsFormProps {
  settings: Settings
  onChange: (change: Partial<Settings>) => void
}

const LANGUAGES: { value: Language; label: string }[] = [
  { value: 'de', label: 'Deutsch' },
  { value: 'en', label: 'English' },
]
const THEMES: readonly Theme[] = ['system', 'light', 'dark']

export function SettingsForm({ settings, onChange }: SettingsFormProps) {
  const { t } = useTranslation('settings')
  return (
    <>
      <Input.Wrapper label={t('language')} labelElement="div">
        <SegmentedControl<Language>
          fullWidth
          aria-label={t('language')}
          data={LANGUAGES}
          value={settings.language}
          onChange={(language) => onChange({ language })}
        />
      </Input.Wrapper>
      <Input.Wrapper label={t('theme')} labelElement="div">
        <SegmentedControl<Theme>
          fullWidth
          aria-label={t('theme')}
          data={THEMES.map((theme) => ({ value: theme, label: t(`themes.${theme}`) }))}
          value={settings.theme}
          onChange={(theme) => onChange({ theme })}
        />
      </Input.Wrapper>
      <DraftField
        value={settings.author}
        onCommit={(author) => {
          onChange({ author })
          return true
        }}
      >
        {({ value, onDraft, onBlur, onKeyDown }) => (
          <TextInput
            label={t('author')}
            description={t('author-hint')}
            inputWrapperOrder={['label', 'input', 'description']}
            maxLength={200}
            value={value}
            onChange={(event) => onDraft(event.currentTarget.value)}
            onBlur={onBlur}
            onKeyDown={onKeyDown}
          />
        )}
      </DraftField>
    </>
  )
}
