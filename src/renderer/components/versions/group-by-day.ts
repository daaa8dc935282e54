import type { VersionEntry } from '../../../ipc/contract.ts'

/** A version, with how many words it has more than the one before it. */
export interface ListedVersion {
  entry: VersionEntry
  /** Negative for fewer; null for the oldest version. */
  wordChange: number | null
}

export interface VersionDay {
  /** Of its first moment, in the person's time zone. */
  dayMs: number
  /** Newest first. */
  versions: ListedVersion[]
}

/** Versions by the days of the person's time zone, both newest first. @param entries newest first */
export function groupByDay(entries: readonly VersionEntry[]): VersionDay[] {
  const days: VersionDay[] = []
  for (const [at, entry] of entries.entries()) {
    const before = entries[at + 1]
    const version = { entry, wordChange: before ? entry.wordCount - before.wordCount : null }
    const dayMs = startOfDay(Date.parse(entry.savedAt))
    const last = days.at(-1)
    if (last?.dayMs === dayMs) last.versions.push(version)
    else days.push({ dayMs, versions: [version] })
  }
  return days
}

export function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0)
}
