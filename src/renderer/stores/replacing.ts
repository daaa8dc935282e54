import { create } from 'zustand'
import { Problem, type ProblemReport } from '../../episode/problem.ts'
import { isReplaceable } from '../../episode/replacing/replace-in-page.ts'
import type { ReplaceRule, SearchRule } from '../../episode/replacing/replace-rule.ts'
import type {
  FoundEpisode,
  FoundInLibrary,
  ReplaceReport,
  ReplacingProgress,
} from '../../ipc/replacing.ts'
import { invoke, send } from '../bridge.ts'
import { useSession } from './session.ts'

/** What is looked for, and where. */
export interface ReplacingDraft {
  /** The one rule that is typed, when no list is chosen. */
  rule: ReplaceRule
  /** Name of a replace list of the show; null: the rule that is typed. */
  list: string | null
  /** Only the episode on the desk is searched. */
  onlyOpen: boolean
  inLinks: boolean
}

export interface Replacing {
  draft: ReplacingDraft
  /** What is going on. */
  running: 'searching' | 'replacing' | 'undoing' | null
  progress: ReplacingProgress | null
  found: FoundInLibrary | null
  /** The places that the person leaves out, by folder: indexes of the episode's hits. */
  left: Readonly<Record<string, readonly number[]>>
  /** What came of replacing, or of taking that back. */
  report: (ReplaceReport & { kind: 'replaced' | 'undone' }) | null
  problem: ProblemReport | null
}

const none = { running: null, progress: null, found: null, left: {}, report: null, problem: null }

export const useReplacing = create<Replacing>(() => ({
  draft: {
    rule: { find: '', replacement: '', kind: 'plain', matchCase: false, wholeWord: false },
    list: null,
    onlyOpen: false,
    inLinks: false,
  },
  ...none,
}))

/** Changes what is looked for. What was found for something else goes; what takes its place may change. */
export function changeDraft(change: Partial<ReplacingDraft>): void {
  const { draft, running } = useReplacing.getState()
  const next = { ...draft, ...change }
  const isSame = JSON.stringify(searchOf(draft)) === JSON.stringify(searchOf(next))
  if (!isSame && running === 'searching') cancelReplacing()
  useReplacing.setState(isSame ? { draft: next, problem: null } : { draft: next, ...none })
}

const searchOf = ({ rule: { replacement: _, ...rule }, list, onlyOpen }: ReplacingDraft) => [
  list ?? rule,
  onlyOpen,
]

/** The rules of a draft: those of its list, or the one that is typed. */
export function rulesOf({ rule, list }: ReplacingDraft): ReplaceRule[] {
  if (list === null) return rule.find ? [rule] : []
  const lists = useSession.getState().library?.show.replaceLists ?? []
  return lists.find(({ name }) => name === list)?.rules.map(plainRule) ?? []
}

/** Without what a newer version has written there. */
const plainRule = ({
  find,
  replacement,
  kind,
  matchCase,
  wholeWord,
}: ReplaceRule): ReplaceRule => ({
  ...{ find, replacement, kind, matchCase, wholeWord },
})

/** Searches. @param folder of the episode on the desk */
export async function findEverywhere(folder: string | null): Promise<void> {
  const { draft } = useReplacing.getState()
  const rules = rulesOf(draft).map(({ replacement: _, ...rule }): SearchRule => rule)
  if (rules.length === 0) return
  const search = { rules, folder: draft.onlyOpen ? folder : null }
  await run('searching', async () => {
    const found = await invoke('replacing:find', search)
    return { found, left: {} }
  })
}

/** Replaces what was found and not left out. */
export async function replaceEverywhere(): Promise<void> {
  const { draft, found, left } = useReplacing.getState()
  if (!found) return
  const { inLinks } = draft
  await run('replacing', async () => {
    const report = await invoke('replacing:replace', {
      id: found.id,
      replacements: rulesOf(draft).map(({ replacement }) => replacement),
      inLinks,
      episodes: found.episodes
        .filter((episode) => countChosen(episode, inLinks, left[episode.folder]) > 0)
        .map(({ folder }) => ({ folder, left: [...(left[folder] ?? [])] })),
    })
    return { report: { ...report, kind: 'replaced' as const }, found: null, left: {} }
  })
}

/** Takes back what was replaced last. */
export async function undoReplacing(): Promise<void> {
  await run('undoing', async () => {
    const report = await invoke('replacing:undo')
    return { report: { ...report, kind: 'undone' as const } }
  })
}

export function cancelReplacing(): void {
  send('replacing:cancel')
}

export function keepReplacingProgress(progress: ReplacingProgress): void {
  if (useReplacing.getState().running) useReplacing.setState({ progress })
}

/** Leaves places of an episode out, and takes all others of it. */
export function leaveOut(folder: string, left: readonly number[]): void {
  useReplacing.setState((state) => ({ left: { ...state.left, [folder]: left } }))
}

/** Another library is open: what was found belongs to the one before. */
export function forgetReplacing(): void {
  useReplacing.setState(({ draft }) => ({ draft: { ...draft, list: null }, ...none }))
}

/** How many places of an episode are to be replaced. */
export function countChosen(
  { hits }: FoundEpisode,
  inLinks: boolean,
  left: readonly number[] = [],
): number {
  const out = new Set(left)
  return hits.filter(({ protectedBy }, at) => !out.has(at) && isReplaceable(protectedBy, inLinks))
    .length
}

let lastRun = 0

async function run(
  running: NonNullable<Replacing['running']>,
  act: () => Promise<Partial<Replacing>>,
): Promise<void> {
  lastRun += 1
  const id = lastRun
  useReplacing.setState({ running, progress: null, problem: null, report: null })
  const outcome = await act().catch(
    (error): Partial<Replacing> => ({
      problem: Problem.report(error),
    }),
  )
  // What the person has begun since counts.
  if (id === lastRun && useReplacing.getState().running === running) {
    useReplacing.setState({ ...outcome, running: null, progress: null })
  }
}
