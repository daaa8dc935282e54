import { create } from 'zustand'
import { Problem, type ProblemReport } from '../../episode/problem.ts'
import type { EpisodeVersions, KeptVersion, VersionEntry } from '../../ipc/contract.ts'
import { invoke } from '../bridge.ts'
import { attempt } from './notices.ts'

/** A version beside a later one, or beside the page as it is now (null): in the page's place. */
export interface ShownComparison {
  folder: string
  /** Id of a version. */
  before: string
  after: string | null
}

export interface Versions {
  /** The episode whose versions these are; null for none yet. */
  folder: string | null
  /** Null until they are there. */
  listed: EpisodeVersions | null
  /** Why they are not. */
  problem: ProblemReport | null
  shown: ShownComparison | null
}

const none: Versions = { folder: null, listed: null, problem: null, shown: null }

/** The versions of the open episode, and which of them are compared. */
export const useVersions = create<Versions>(() => none)

/** Reads which versions an episode has; those known so far stay until then. */
export async function loadVersions(folder: string): Promise<void> {
  const known = useVersions.getState().folder === folder
  useVersions.setState(known ? { problem: null } : { ...none, folder })
  try {
    const listed = await invoke('versions:list', folder)
    if (useVersions.getState().folder === folder) useVersions.setState({ listed, problem: null })
  } catch (error) {
    if (useVersions.getState().folder !== folder) return
    useVersions.setState({ problem: Problem.report(error) })
  }
}

/** The main side has kept a version by itself. */
export function noteVersionKept(folder: string): void {
  if (useVersions.getState().folder === folder) void loadVersions(folder)
}

/** Keeps the open page as a version. @returns whether it is kept; if not, why not is shown */
export async function keepVersion(folder: string, kept: KeptVersion): Promise<boolean> {
  const isKept = await attempt(async () => {
    await invoke('versions:keep', folder, kept)
    return true
  })
  if (isKept) await loadVersions(folder)
  return isKept ?? false
}

export async function nameVersion(folder: string, id: string, name: string | null): Promise<void> {
  await attempt(() => invoke('versions:name', folder, id, name))
  await loadVersions(folder)
}

/** Shows a comparison in the page's place. */
export function showComparison(shown: ShownComparison): void {
  useVersions.setState({ shown })
}

export function closeComparison(): void {
  useVersions.setState({ shown: null })
}

/** A version by its id. */
export function findVersion({ listed }: Versions, id: string): VersionEntry | null {
  return listed?.entries.find((entry) => entry.id === id) ?? null
}
