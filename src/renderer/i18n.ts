import { initReactI18next } from 'react-i18next'
import { createI18n } from '../i18n/create-i18n.ts'
import { windowLocales } from '../i18n/window-locales.ts'
import type { Language } from '../ipc/contract.ts'

const i18n = createI18n('en', windowLocales, (instance) => instance.use(initReactI18next))

/** Shows everything in this language from now on, and tells it to screen readers and hyphenation. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language
  if (i18n.language !== language) void i18n.changeLanguage(language)
}

/** Loads the texts of what opens later; panels wait for them. */
export async function loadPanelTexts(): Promise<void> {
  const { panelLocales } = await import('../i18n/panel-locales.ts')
  for (const [language, texts] of Object.entries(panelLocales)) {
    for (const [namespace, bundle] of Object.entries(texts)) {
      i18n.addResourceBundle(language, namespace, bundle)
    }
  }
}
