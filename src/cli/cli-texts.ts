import type { ExportLoss } from '../episode/formats/format.ts'
import type { LossCode } from '../episode/formats/losses.ts'
import type { ProblemReport } from '../episode/problem.ts'
import { createI18n } from '../i18n/create-i18n.ts'
import { locales, type UiLanguage } from '../i18n/locales.ts'

/** The texts of the command line in one language. */
export function createCliTexts(language: UiLanguage) {
  const i18n = createI18n(language, locales)
  const { t } = i18n
  return {
    /** A text of the namespace `cli`. */
    text: i18n.getFixedT(language, 'cli'),
    /** What is wrong, and what to do. */
    problem: ({ code, values }: ProblemReport): string =>
      `${t(`${code}.what`, { ns: 'problems', ...values })}\n` +
      t(`${code}.todo`, { ns: 'problems', ...values }),
    loss: ({ code, values }: ExportLoss): string =>
      t(`loss.${code as LossCode}`, { ns: 'export', ...values }),
  }
}

export type CliTexts = ReturnType<typeof createCliTexts>
