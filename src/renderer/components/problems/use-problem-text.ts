import { useTranslation } from 'react-i18next'
import type { ProblemReport } from '../../../episode/problem.ts'

/** A problem in the person's words: what is wrong, and what to do. */
export function useProblemText({ code, values }: ProblemReport): { what: string; todo: string } {
  const { t } = useTranslation('problems')
  return { what: t(`${code}.what`, values), todo: t(`${code}.todo`, values) }
}
