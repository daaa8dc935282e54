import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ProblemReport } from '../../../episode/problem.ts'
import classes from './problem-view.module.css'
import { useProblemText } from './use-problem-text.ts'

export interface ProblemViewProps {
  problem: ProblemReport
  /** Buttons for what can be done. */
  children?: ReactNode
}

/** A problem that is the only thing to see in its place. */
export function ProblemView({ problem, children }: ProblemViewProps) {
  const { what, todo } = useProblemText(problem)
  return (
    <div className={classes.problem} role="alert">
      <IconAlertTriangle size={24} stroke={1.5} aria-hidden />
      <p className={classes.what}>{what}</p>
      <p className={classes.todo}>{todo}</p>
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
