import { create } from 'zustand'
import type { ProblemReport } from '../../episode/problem.ts'
import type { ProofedBlock, ProofFinding } from '../../episode/proofing/proof-finding.ts'
import type { CleanUpNews, ProofNews } from '../../ipc/contract.ts'
import { invoke, send } from '../bridge.ts'
import { underline } from '../editor/commands/fix-findings.ts'
import { blockName, type Findings } from '../editor/queries/page-findings.ts'
import { attempt } from './notices.ts'
import { useOpenEpisode } from './open-episode.ts'
import { useSession } from './session.ts'
import { changeShow } from './show-actions.ts'

export interface Proofing {
  /** Folder of the episode that is proofread; null: none. */
  folder: string | null
  findings: Findings
  /** How many of the page's blocks are read; null until the first is. */
  progress: { done: number; total: number } | null
  /** What of it does not work. */
  problems: readonly ProblemReport[]
  /** What changed beyond the spelling; null: anything may change; undefined: not known yet. */
  cleanUp: CleanUpNews | null | undefined
  /** Key of the finding that is being looked at. */
  current: string | null
  /** Keys of those that the person passed over, as long as the desk is open. */
  skipped: ReadonlySet<string>
}

/** News, and the folder of the episode that they are about. */
export interface ToldNews {
  folder: string
  news: ProofNews
}

const nothing: Proofing = {
  folder: null,
  findings: new Map(),
  progress: null,
  problems: [],
  cleanUp: undefined,
  current: null,
  skipped: new Set(),
}

/** What proofreading says of the open page, as long as somebody wants to know. */
export const useProofing = create<Proofing>(() => nothing)

/** Names of blocks whose findings are from before everything was told anew. */
let outdated = new Set<string>()

export async function startProofing(folder: string): Promise<void> {
  outdated = new Set()
  useProofing.setState({ ...nothing, folder })
  await attempt(() => invoke('proofing:start', folder))
}

export function stopProofing(): void {
  const { folder } = useProofing.getState()
  if (folder === null) return
  send('proofing:stop', folder)
  useProofing.setState(nothing)
  showUnderlined()
}

/** Takes what proofreading says: what was told while somebody typed as one change. */
export function takeProofNews(all: readonly ToldNews[]): void {
  const before = useProofing.getState()
  const ours = all.filter(({ folder }) => folder === before.folder).map(({ news }) => news)
  const last = ours.at(-1)
  if (!last) return
  const { done, total, problems } = last
  const findings = withNews(before.findings, ours)
  useProofing.setState({
    findings,
    progress: sameOr(before.progress, { done, total }),
    problems: sameOr(before.problems, problems),
  })
  if (findings !== before.findings) showUnderlined()
}

/** The former value where both say the same: then nothing is drawn again. */
const sameOr = <T>(before: T, now: T): T =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now

/** @returns the same map when the news change nothing in it */
function withNews(before: Findings, all: readonly ProofNews[]): Findings {
  const findings = new Map(before)
  let isNews = false
  const keep = (name: string, block: ProofedBlock | null) => {
    if (block) findings.set(name, block)
    isNews = block !== null || findings.delete(name) || isNews
  }
  for (const { isAnew, blocks, done, total } of all) {
    if (isAnew) outdated = new Set(findings.keys())
    for (const block of blocks) {
      const name = blockName(block)
      outdated.delete(name)
      keep(name, block.findings.length > 0 ? block : null)
    }
    // What was told before stays until all is told anew: nobody loses the place that they are at.
    if (done === total) for (const name of outdated) keep(name, null)
  }
  return isNews ? findings : before
}

export function chooseFinding(current: string | null): void {
  useProofing.setState({ current })
  showUnderlined()
}

export function skipFinding(key: string): void {
  useProofing.setState(({ skipped }) => ({ skipped: new Set([...skipped, key]) }))
}

/** Takes findings off the list at once; the next news says whether they are gone. */
export function dropFindings(isGone: (finding: ProofFinding) => boolean): void {
  useProofing.setState(({ findings }) => ({
    findings: new Map(
      [...findings].flatMap(([name, block]) => {
        const left = block.findings.filter((finding) => !isGone(finding))
        return left.length > 0 ? [[name, { ...block, findings: left }]] : []
      }),
    ),
  }))
  showUnderlined()
}

/** Has a rule say nothing of these words on this page any more. */
export async function ignoreFinding({ rule, words }: ProofFinding): Promise<void> {
  const { folder } = useProofing.getState()
  if (folder === null) return
  dropFindings((each) => each.rule === rule && each.words === words)
  await attempt(() => invoke('proofing:ignore', folder, rule, words, 'ignored'))
}

/** Adds the words of a finding to the show's glossary, as they are spelled. */
export async function addToGlossary({ words }: ProofFinding): Promise<void> {
  const { library } = useSession.getState()
  if (!library) return
  dropFindings((each) => each.words === words)
  const { glossary } = library.show
  if (glossary.some(({ term }) => term === words)) return
  await changeShow({ glossary: [...glossary, { term: words, wrong: [], like: null }] })
}

/** Draws in the page what is found in it. */
export function showUnderlined(): void {
  const { editor } = useOpenEpisode.getState()
  const { findings, current, cleanUp } = useProofing.getState()
  const altered = cleanUp?.alterations ?? []
  if (editor && !editor.isDestroyed) underline({ findings, current, altered })(editor)
}
