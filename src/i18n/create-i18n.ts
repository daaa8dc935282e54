import { createInstance, type i18n, type Resource } from 'i18next'
import type { locales, UiLanguage } from './locales.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: (typeof locales)['en']
  }
}

/**
 * The texts of the user interface in one language, ready at once. Keys are typed: a wrong one does
 * not compile. Values are not HTML-escaped, since React and the system's own menus and dialogs are.
 * @param texts those that are needed, by language and namespace; more can be added later
 * @param configure adds plugins (react-i18next) before the instance starts
 */
export function createI18n(
  language: UiLanguage,
  texts: Resource,
  configure: (instance: i18n) => i18n = (instance) => instance,
): i18n {
  const instance = configure(createInstance())
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: texts,
    ns: Object.keys(texts.en ?? {}),
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}
