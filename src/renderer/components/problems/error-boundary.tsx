import { Component, type ReactNode } from 'react'
import { Problem, type ProblemReport } from '../../../episode/problem.ts'
import { ProblemView } from './problem-view.tsx'

/** Shows what went wrong in a part of the window, and leaves the rest as it is. */
export class ErrorBoundary extends Component<
  { children: ReactNode },
  { problem: ProblemReport | null }
> {
  override state: { problem: ProblemReport | null } = { problem: null }

  static getDerivedStateFromError(error: unknown): { problem: ProblemReport } {
    return { problem: Problem.report(error) }
  }

  override render(): ReactNode {
    return this.state.problem ? <ProblemView problem={this.state.problem} /> : this.props.children
  }
}
