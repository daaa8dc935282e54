import { initReactI18next } from 'react-i18next'
import { createI18n } from '../i18n/create-i18n.ts'
import type { Language } from '../ipc/contract.ts'

const i18n = createI18n('en', (instance) => instance.use(initReactI18next))

/** Shows everything in this language from now on, and tells it to screen readers and hyphenation. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language
  if (i18n.language !== language) void i18n.changeLanguage(language)
}
