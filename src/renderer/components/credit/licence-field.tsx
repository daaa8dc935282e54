import { Autocomplete } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languageKey } from '../../../episode/credits/credit-template.ts'
import { LICENCES, type Licence } from '../../../episode/credits/licences.ts'
import { DraftField } from '../facts/draft-field.tsx'
import classes from './credit-form.module.css'

export interface LicenceFieldProps {
  value: string
  /** BCP 47 tag of the page's language: licences are named in it. */
  language: string
  isReadOnly: boolean
  onCommit: (text: string) => void
}

const GROUPS = [
  { name: 'general', kinds: ['own', 'reserved'] },
  { name: 'creative-commons', kinds: ['creative-commons'] },
  { name: 'agencies', kinds: ['agency'] },
] as const satisfies readonly { name: string; kinds: readonly Licence['kind'][] }[]

/** A licence: one of a list, or any other words. */
export function LicenceField({ value, language, isReadOnly, onCommit }: LicenceFieldProps) {
  const { t } = useTranslation('facts', { keyPrefix: 'credit' })
  const data = GROUPS.map(({ name, kinds }) => ({
    group: t(`licence-groups.${name}`),
    items: LICENCES.filter(({ kind }) => (kinds as readonly string[]).includes(kind)).map(
      (licence) => licence.name[languageKey(language)],
    ),
  }))
  const handleCommit = (text: string) => {
    onCommit(text)
    return true
  }
  return (
    <DraftField value={value} onCommit={handleCommit}>
      {({ value: text, onDraft, onBlur, onKeyDown }) => (
        <Autocomplete
          label={t('labels.license')}
          description={t('hints.license')}
          data={data}
          value={text}
          readOnly={isReadOnly}
          withScrollArea={false}
          classNames={{ dropdown: classes.licences ?? '' }}
          onChange={onDraft}
          onOptionSubmit={onCommit}
          onBlur={onBlur}
          onKeyDown={(event) => {
            // Enter in the open list picks from it.
            const isOpen = event.currentTarget.getAttribute('aria-expanded') === 'true'
            if (event.key !== 'Enter' || !isOpen) onKeyDown(event)
          }}
        />
      )}
    </DraftField>
  )
}
