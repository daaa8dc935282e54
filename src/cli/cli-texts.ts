import type { Finding } from '../episode/findings/finding.ts'
import type { ProblemReport } from '../episode/problem.ts'
import { createI18n } from '../i18n/create-i18n.ts'
import { locales, type UiLanguage } from '../i18n/locales.ts'

/** The texts of the command line in one language. */
export function createCliTexts(language: UiLanguage) {
  const i18n = createI18n(language, locales)
  const { t } = i18n
  const altered = ({ removed, inserted }: Finding['values']): string =>
    [removed, inserted]
      .filter((words) => words !== '')
      .map((words) => t('proof.words', { ns: 'cli', words: shortened(words) }))
      .join(' → ')
  /** What is wrong, and what to do, on a line each. */
  const problem = ({ code, values }: ProblemReport): string =>
    `${t(`${code}.what`, { ns: 'problems', ...values })}\n` +
    t(`${code}.todo`, { ns: 'problems', ...values })
  return {
    language,
    /** A text of the namespace `cli`. */
    text: i18n.getFixedT(language, 'cli'),
    problem,
    /** What was found; of a problem two lines. */
    finding: (finding: Finding): string => {
      const { values } = finding
      switch (finding.kind) {
        case 'problem':
          return problem(finding)
        case 'loss':
          return t(`loss.${finding.code}`, { ns: 'export', ...values })
        case 'picture':
          return t(`check.${finding.code}`, { ns: 'pictures', ...values })
        case 'proof':
          return `${t(`rules.${finding.code}.message`, { ns: 'proofing', ...values })} ${t(
            values.suggestion ? 'proof.with-suggestion' : 'proof.words',
            { ns: 'cli', ...quoted(values) },
          )}`
        case 'clean-up':
          return `${t(`clean-up.kinds.${finding.code}`, { ns: 'proofing' })}: ${altered(values)}`
        case 'replace':
          return t(`replace.${finding.code}`, { ns: 'cli', ...values })
        case 'source':
          return t(`source.${finding.code}`, { ns: 'cli', ...values })
        case 'import':
          return t(`import.${finding.code}`, { ns: 'cli', ...values })
      }
    },
  }
}

export type CliTexts = ReturnType<typeof createCliTexts>

const MAX_QUOTED = 60

/** Words as they are quoted: not all of a paragraph. */
function quoted({ words, suggestion }: Finding['values']): { words: string; suggestion: string } {
  return { words: shortened(words), suggestion: String(suggestion) }
}

function shortened(words: string | number | undefined): string {
  const all = String(words).trim()
  return all.length > MAX_QUOTED ? `${all.slice(0, MAX_QUOTED)}…` : all
}
