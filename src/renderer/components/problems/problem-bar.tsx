import type { ProblemReport } from '../../../episode/problem.ts'
import { NoticeBar, type NoticeBarProps } from './notice-bar.tsx'
import { useProblemText } from './use-problem-text.ts'

export interface ProblemBarProps extends Omit<NoticeBarProps, 'tone' | 'children'> {
  problem: ProblemReport
  tone?: NoticeBarProps['tone']
}

/** A problem as a bar: what is wrong, and what to do. */
export function ProblemBar({ problem, tone = 'problem', ...bar }: ProblemBarProps) {
  const { what, todo } = useProblemText(problem)
  return (
    <NoticeBar tone={tone} {...bar}>
      <strong>{what}</strong> {todo}
    </NoticeBar>
  )
}
