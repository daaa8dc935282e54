import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { namesOfVersions, readVersions, versionsFolder } from './read-versions.ts'
import type { VersionEntry } from './version-entry.ts'
import { baseFile, timeOfId, versionFile } from './version-names.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS

/** So many of the newest stay whatever the clock says: it may have jumped. */
const ALWAYS_KEPT = 12
/** A base that nothing stands on stays so long, since a version on it may not have been synced yet. */
const UNUSED_BASE_MS = 30 * DAY_MS

type Thinned = Pick<VersionEntry, 'id' | 'savedAt' | 'kind' | 'name'>

/**
 * Ids of the versions that are not needed any more. All of the last day stay, of the week before it the
 * last of each hour, of the time before that the last of each day (UTC, so that two machines choose the
 * same). What is not automatic, or has a name, stays; and so do the oldest and the newest ones.
 */
export function versionsToDrop(entries: readonly Thinned[], now: Date): string[] {
  const automatic = entries
    .filter(({ kind, name }) => kind === 'automatic' && name === null)
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
  const dropped: string[] = []
  let before: string | null = null
  for (const { id, savedAt } of automatic.slice(ALWAYS_KEPT, -1)) {
    const span = spanOf(new Date(savedAt), now)
    if (span !== null && span === before) dropped.push(id)
    before = span
  }
  return dropped
}

/** The hour or day of which only one version is kept; null for a time of which all are. */
function spanOf(savedAt: Date, now: Date): string | null {
  const ageMs = now.getTime() - savedAt.getTime()
  if (ageMs <= DAY_MS) return null
  if (ageMs <= DAY_MS + WEEK_MS) return `hour ${Math.floor(savedAt.getTime() / HOUR_MS)}`
  return `day ${Math.floor(savedAt.getTime() / DAY_MS)}`
}

/**
 * Takes away the versions of an episode that are not needed any more (see versionsToDrop), and the bases
 * that nothing stands on. What cannot be read is left alone.
 * @param episodePath absolute path of the episode's folder
 * @throws Problem when the folder cannot be read; the error of a file that cannot be taken away
 */
export async function thinVersions(episodePath: string, now: Date): Promise<void> {
  const folder = versionsFolder(episodePath)
  const dropped = new Set(versionsToDrop((await readVersions(episodePath)).entries, now))
  const { versions, names } = await namesOfVersions(folder)
  for (const { id, base } of versions) {
    if (dropped.has(id)) await rm(join(folder, versionFile(id, base)), { force: true })
  }
  for (const { file, version } of names) {
    if (dropped.has(version)) await rm(join(folder, file), { force: true })
  }
  await dropUnusedBases(folder, now)
}

async function dropUnusedBases(folder: string, now: Date): Promise<void> {
  const { versions, bases } = await namesOfVersions(folder)
  const used = new Set(versions.map(({ base }) => base))
  for (const base of bases) {
    const ageMs = now.getTime() - timeOfId(base).getTime()
    if (!used.has(base) && ageMs > UNUSED_BASE_MS) {
      await rm(join(folder, baseFile(base)), { force: true })
    }
  }
}
