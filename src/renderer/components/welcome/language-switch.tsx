import { useTranslation } from 'react-i18next'
import type { Language } from '../../../ipc/contract.ts'
import classes from './language-switch.module.css'

const NAMES: Record<Language, string> = { de: 'Deutsch', en: 'English' }

export interface LanguageSwitchProps {
  language: Language
  onChange: (language: Language) => void
}

/** The app's languages, each in its own words. */
export function LanguageSwitch({ language, onChange }: LanguageSwitchProps) {
  const { t } = useTranslation('settings')
  return (
    <fieldset className={classes.languages} aria-label={t('language')}>
      {(Object.keys(NAMES) as Language[]).map((value) => (
        <button
          key={value}
          type="button"
          className={classes.language}
          lang={value}
          aria-pressed={value === language}
          onClick={() => onChange(value)}
        >
          {NAMES[value]}
        </button>
      ))}
    </fieldset>
  )
}
