import '@mantine/core/styles/Checkbox.layer.css'
import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PICTURE_CHECKS } from '../../../episode/credits/check-pictures.ts'
import { type Credit, EMPTY_CREDIT } from '../../../episode/credits/credit.ts'
import { formatCredit } from '../../../episode/credits/format-credit.ts'
import {
  type ShowSettingName,
  type ShowSettings,
  showSettingsSchema,
} from '../../../episode/show/show-settings.ts'
import { TextFact } from '../facts/text-fact.tsx'
import classes from './show-form.module.css'

export interface ShowFormProps {
  settings: ShowSettings
  /** Settings in the show's file that mean nothing. */
  notUnderstood: readonly ShowSettingName[]
  onChange: (change: Partial<ShowSettings>) => void
}

const EXAMPLE: Credit = { ...EMPTY_CREDIT, creator: 'Stroisch.eu', source: 'Canva.com' }
const USUAL = { de: 'Foto: {creator}/{source}', en: 'Photo: {creator}/{source}' } as const

/** What a show wants of all its pages. */
export function ShowForm({ settings, notUnderstood, onChange }: ShowFormProps) {
  const { t, i18n } = useTranslation('settings', { keyPrefix: 'show' })
  const titleId = useId()
  const { creditTemplates, blockedBy, pageAddress } = settings

  /** @returns whether it means something */
  const commit = (change: Partial<ShowSettings>): boolean => {
    const [[name, value]] = Object.entries(change) as [[ShowSettingName, unknown]]
    const isUnderstood = showSettingsSchema.shape[name].safeParse(value).success
    if (isUnderstood) onChange(change)
    return isUnderstood
  }

  return (
    <section className={classes.form} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.title}>
        {t('title')}
      </h3>
      <p className={classes.note}>{t('shared')}</p>
      {notUnderstood.length > 0 && (
        <p className={classes.warning} role="status">
          {t('not-understood', {
            names: new Intl.ListFormat(i18n.language).format(notUnderstood),
          })}
        </p>
      )}
      <TextFact
        label={t('page-address')}
        description={t('page-address-hint')}
        value={pageAddress ?? ''}
        error={t('page-address-invalid')}
        type="url"
        placeholder="https://example.org/podcast/{slug}/"
        isReadOnly={false}
        onCommit={(text) => commit({ pageAddress: text || null })}
      />
      {(['de', 'en'] as const).map((language) => (
        <TextFact
          key={language}
          label={t(`credit_${language}`)}
          description={t('credit-hint', {
            example: formatCredit(EXAMPLE, language, creditTemplates),
          })}
          value={creditTemplates[language] ?? ''}
          error={t('credit-invalid')}
          placeholder={USUAL[language]}
          isReadOnly={false}
          onCommit={(text) => {
            const { [language]: _, ...others } = creditTemplates
            return commit({
              creditTemplates: text ? { ...others, [language]: text } : others,
            })
          }}
        />
      ))}
      <p className={classes.note}>{t('credit-parts')}</p>
      <Checkbox.Group
        label={t('blocked-by')}
        value={blockedBy}
        onChange={(chosen) =>
          onChange({ blockedBy: PICTURE_CHECKS.filter((check) => chosen.includes(check)) })
        }
      >
        <div className={classes.checks}>
          {PICTURE_CHECKS.map((check) => (
            <Checkbox key={check} value={check} label={t(`check.${check}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </section>
  )
}
