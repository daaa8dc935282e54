import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import type { Episode } from '../../episode/file/episode.ts'
import { episodePieces } from '../../episode/file/serialize-episode.ts'
import { Problem } from '../../episode/problem.ts'
import { wordCount } from '../../episode/word-count.ts'
import { contentHash } from '../content-hash.ts'
import { encodeText } from '../encode-text.ts'
import { statWithoutLinks } from '../episode-path.ts'
import { makeRealFolder } from '../make-real-folder.ts'
import { writeDurably } from '../write-durably.ts'
import { type BaseText, pack, readBase, writeBase } from './base-text.ts'
import {
  namesOfVersions,
  readVersionFile,
  type VersionHead,
  versionsFolder,
} from './read-versions.ts'
import { sealFile } from './sealed-file.ts'
import { makeDelta } from './text-delta.ts'
import type { VersionEntry, VersionKind } from './version-entry.ts'
import { type NamesOfVersions, timeOfId, versionFile, versionId } from './version-names.ts'

export interface KeptAs {
  /** Who keeps it, as a person's name. */
  author: string
  kind: VersionKind
  name: string | null
  /** The time to be told with it. */
  now?: Date
}

/** How long a base is built on: nobody who was away for as long as an unused one stays can miss it. */
const BASE_USE_MS = 7 * 24 * 60 * 60 * 1000
/** What one damaged base can cost. */
const VERSIONS_ON_A_BASE = 25
/** A new base is worth its room when what stands on the old one takes as much; tiny ones are not counted. */
const SMALL_BASE_BYTES = 8 * 1024

/**
 * Keeps an episode as a version. Only new files are written, each durably and under a name that no other
 * machine gives, so what another machine or a sync client does meanwhile is of no matter.
 * @param episodePath absolute path of the episode's folder
 * @returns its entry; null for an automatic one when the newest version is the same to the byte
 * @throws Problem episode-missing (name) when the folder is not there (moved away, or not synced yet), or
 *   why it cannot be written; all versions are then as they were
 */
export async function keepVersion(
  episodePath: string,
  episode: Episode,
  { author, kind, name, now: wanted = new Date() }: KeptAs,
): Promise<VersionEntry | null> {
  await requireFolder(episodePath)
  const folder = versionsFolder(episodePath)
  const bytes = encodeText(episodePieces(episode))
  const fileHash = contentHash(bytes)
  const names = await namesOfVersions(folder)
  if (kind === 'automatic' && (await isNewest(folder, names, fileHash))) return null
  await makeRealFolder(folder)
  const now = freeTime(names, wanted)
  const head: VersionHead = { author, kind, name, wordCount: wordCount(episode.page), fileHash }
  const { base, packedDelta } = await placeText(folder, names, bytes, now)
  const id = versionId(now, contentHash(`${fileHash} ${randomUUID()}`))
  await writeDurably(join(folder, versionFile(id, base.id)), sealFile('version', head, packedDelta))
  return { ...head, id, savedAt: now.toISOString() }
}

/** A folder with nothing but versions would be made in its place, and be no episode. */
async function requireFolder(episodePath: string): Promise<void> {
  if ((await statWithoutLinks(episodePath))?.isDirectory()) return
  throw new Problem('episode-missing', { name: basename(episodePath).normalize('NFC') })
}

async function isNewest(
  folder: string,
  { versions }: NamesOfVersions,
  fileHash: string,
): Promise<boolean> {
  const newest = versions.at(-1)
  const read = newest && (await readVersionFile(join(folder, newest.file)))
  return read?.head.fileHash === fileHash
}

/** Of two versions of one moment, the one that is kept later stands after the other. */
function freeTime({ versions }: NamesOfVersions, wanted: Date): Date {
  const taken = new Set(versions.map(({ id }) => timeOfId(id).getTime()))
  let ms = wanted.getTime()
  while (taken.has(ms)) ms++
  return new Date(ms)
}

interface PlacedText {
  base: BaseText
  packedDelta: Buffer
}

/** Finds or writes a base for a text, and packs what the text has beside it. */
async function placeText(
  folder: string,
  names: NamesOfVersions,
  bytes: Buffer,
  now: Date,
): Promise<PlacedText> {
  const placed = await placeOnNewestBase(folder, names, bytes, now)
  if (placed) return placed
  const base = await writeBase(folder, bytes, now)
  return { base, packedDelta: await packDelta([[0, bytes.length]]) }
}

/** @returns null where a base of its own is worth more, or the newest one cannot be read */
async function placeOnNewestBase(
  folder: string,
  { versions }: NamesOfVersions,
  bytes: Buffer,
  now: Date,
): Promise<PlacedText | null> {
  const id = versions.at(-1)?.base
  const others = versions.filter((version) => version.base === id)
  const base = id !== undefined && isInUse(id, others.length, now) && (await readBase(folder, id))
  if (!base) return null
  const packedDelta = await packDelta(makeDelta(base.bytes.toString(), bytes.toString()))
  const taken = packedDelta.length + (await sizeOf(folder, others))
  return taken <= Math.max(base.packedBytes, SMALL_BASE_BYTES) ? { base, packedDelta } : null
}

function isInUse(base: string, uses: number, now: Date): boolean {
  const ageMs = now.getTime() - timeOfId(base).getTime()
  return Math.abs(ageMs) <= BASE_USE_MS && uses < VERSIONS_ON_A_BASE
}

async function sizeOf(folder: string, versions: readonly { file: string }[]): Promise<number> {
  const stats = versions.map(({ file }) => statWithoutLinks(join(folder, file)))
  return (await Promise.all(stats)).reduce((sum, each) => sum + (each?.size ?? 0), 0)
}

const packDelta = (delta: ReturnType<typeof makeDelta>): Promise<Buffer> =>
  pack(Buffer.from(JSON.stringify(delta)))
