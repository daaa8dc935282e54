import { panelLocales } from './panel-locales.ts'
import { shellLocales } from './shell-locales.ts'
import { windowLocales } from './window-locales.ts'

/** Every text of the user interface, by language and namespace. */
export const locales = {
  de: { ...windowLocales.de, ...panelLocales.de, ...shellLocales.de },
  en: { ...windowLocales.en, ...panelLocales.en, ...shellLocales.en },
} as const

/** A language that the user interface speaks. */
export type UiLanguage = keyof typeof locales
