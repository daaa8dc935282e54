import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactName } from '../../../episode/facts.ts'
import type { MarkdownPreset } from '../../../episode/formats/markdown/markdown-preset.ts'
import { doubleKey } from '../../../episode/formats/markdown/show-preset.ts'
import {
  type SettableKey,
  type TargetSettings,
  targetSettingsSchema,
} from '../../../episode/show/target-settings.ts'
import { DraftField } from '../facts/draft-field.tsx'
import { TextFact } from '../facts/text-fact.tsx'
import classes from './format-settings.module.css'
import { formatEntries, parseEntries } from './front-matter-entries.ts'

export interface FrontMatterSettingsProps {
  preset: MarkdownPreset
  settings: TargetSettings
  onChange: (settings: TargetSettings) => void
}

/** Which keys a show's front matter has, and what else it says. Kept when a field is left. */
export function FrontMatterSettings({ preset, settings, onChange }: FrontMatterSettingsProps) {
  const { t } = useTranslation('export', { keyPrefix: 'format-settings' })
  const [problem, setProblem] = useState('')
  const { keys = {}, entries = {} } = settings

  const commit = (changed: TargetSettings): boolean => {
    if (!targetSettingsSchema.safeParse(changed).success) {
      setProblem(t('key-invalid'))
      return false
    }
    const twice = doubleKey(preset, changed)
    if (twice !== null) {
      setProblem(t('key-twice', { key: twice }))
      return false
    }
    onChange(changed)
    return true
  }
  const commitKey = (name: SettableKey, key: string): boolean => {
    const { [name]: _, ...others } = keys
    return commit({ ...settings, keys: key ? { ...others, [name]: key } : others })
  }
  const commitEntries = (text: string): boolean => {
    const read = parseEntries(text)
    if (read) return commit({ ...settings, entries: read })
    setProblem(t('entries-invalid'))
    return false
  }

  return (
    <details className={classes.settings}>
      <summary className={classes.summary}>{t('title')}</summary>
      <div className={classes.fields}>
        <p className={classes.hint}>{t('hint')}</p>
        <div className={classes.keys}>
          {usualKeys(preset).map(([name, usual]) => (
            <TextFact
              key={name}
              label={t(`keys.${name}`)}
              value={keys[name] ?? ''}
              placeholder={usual ?? t('no-field')}
              error={problem}
              isReadOnly={false}
              onCommit={(key) => commitKey(name, key)}
            />
          ))}
        </div>
        <DraftField value={formatEntries(entries)} onCommit={commitEntries}>
          {({ value, isInvalid, onDraft, onBlur }) => (
            <Textarea
              label={t('entries')}
              description={t('entries-hint')}
              value={value}
              error={isInvalid && problem}
              autosize
              minRows={2}
              maxRows={8}
              spellCheck={false}
              classNames={{ input: classes.code ?? '' }}
              onChange={(event) => onDraft(event.currentTarget.value)}
              onBlur={onBlur}
            />
          )}
        </DraftField>
      </div>
    </details>
  )
}

/** The keys as they are without a show's own; null where none is written. */
function usualKeys(preset: MarkdownPreset): [SettableKey, string | null][] {
  const cover = preset.cover?.({ url: '', alt: '' })[0] ?? null
  return [
    ...(Object.entries(preset.keys) as [FactName, string][]),
    ['description', preset.description],
    ['cover', cover],
  ]
}
