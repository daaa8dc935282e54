import type { CreditListWords } from '../episode/credits/credit-list.ts'
import type { ProblemReport } from '../episode/problem.ts'
import { createI18n } from '../i18n/create-i18n.ts'
import { locales } from '../i18n/locales.ts'
import type { Language } from '../ipc/contract.ts'

export type MenuKey = keyof (typeof locales)['en']['menu']
export type DialogKey = Exclude<keyof (typeof locales)['en']['dialogs'], 'credits'>

/** The texts that the main process shows itself. */
export interface Translate {
  menu(key: MenuKey): string
  dialog(key: DialogKey, values?: Record<string, string>): string
  /** The words of a list of credits. */
  creditList(): CreditListWords
  /** What is wrong, and what to do. */
  problem(report: ProblemReport): { what: string; todo: string }
}

export function createTranslate(language: Language): Translate {
  const { t } = createI18n(language, locales)
  return {
    menu: (key) => t(key, { ns: 'menu' }),
    dialog: (key, values = {}) => t(key, { ns: 'dialogs', ...values }),
    creditList: () => locales[language].dialogs.credits,
    problem: ({ code, values }) => ({
      what: t(`${code}.what`, { ns: 'problems', ...values }),
      todo: t(`${code}.todo`, { ns: 'problems', ...values }),
    }),
  }
}
