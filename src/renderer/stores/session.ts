import { create } from 'zustand'
import type { CreditTemplates } from '../../episode/credits/credit-template.ts'
import type { ProblemReport } from '../../episode/problem.ts'
import type { LibraryInfo, Settings, StartInfo } from '../../ipc/contract.ts'

export interface Session {
  screen: 'starting' | 'welcome' | 'workspace'
  settings: Settings
  library: LibraryInfo | null
  /** Why the library of the last session, or the one just open, is not there. */
  problem: ProblemReport | null
  /** Absolute paths of libraries opened before, newest first. */
  recent: string[]
  /** Where a new library would be made. */
  proposedPath: string
}

/** What holds for the whole window: the screen, the settings, the open library. */
export const useSession = create<Session>(() => ({
  screen: 'starting',
  settings: { language: 'en', theme: 'system', author: '', exportTarget: 'html-page' },
  library: null,
  problem: null,
  recent: [],
  proposedPath: '',
}))

const USUAL: CreditTemplates = {}

/** How the open library's show words its credits. */
export const creditTemplates = ({ library }: Session): CreditTemplates =>
  library?.show.creditTemplates ?? USUAL

export function startSession(start: StartInfo): void {
  const { settings, library, problem, recent, proposedPath } = start
  const screen = library ? 'workspace' : 'welcome'
  useSession.setState({ screen, settings, library, problem, recent, proposedPath })
}

export function showWorkspace(): void {
  useSession.setState(({ library }) => ({ screen: library ? 'workspace' : 'welcome' }))
}
