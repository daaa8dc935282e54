import type { ProblemReport } from '../../../episode/problem.ts'
import { NoticeBar, type NoticeBarProps } from './notice-bar.tsx'
import { useProblemText } from './use-problem-text.ts'

export interface ProblemBarProps extends Omit<NoticeBarProps, 'tone' | 'children'> {
  problem: ProblemReport
  tone?: NoticeBarProps['tone']
  /** A further sentence: what is safe. */
  safe?: string
}

/** A problem as a bar: what is wrong, and what to do. */
export function ProblemBar({ problem, tone = 'problem', safe, ...bar }: ProblemBarProps) {
  const { what, todo } = useProblemText(problem)
  return (
    <NoticeBar tone={tone} {...bar}>
      <strong>{what}</strong> {todo}
      {safe && ` ${safe}`}
    </NoticeBar>
  )
}
