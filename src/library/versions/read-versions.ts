import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Episode } from '../../episode/file/episode.ts'
import { parseEpisode } from '../../episode/file/parse-episode.ts'
import { Problem } from '../../episode/problem.ts'
import { contentHash } from '../content-hash.ts'
import { statWithoutLinks } from '../episode-path.ts'
import { fileProblem } from '../file-problem.ts'
import { VERSIONS_FOLDER } from '../library.ts'
import { forEachConcurrent } from '../list/for-each-concurrent.ts'
import { decodeEpisode } from '../read-episode.ts'
import { readWithoutLinks } from '../read-without-links.ts'
import { MAX_TEXT_BYTES, readBase, unpack } from './base-text.ts'
import { openSealed } from './sealed-file.ts'
import { applyDelta } from './text-delta.ts'
import { VERSION_KINDS, type VersionEntry } from './version-entry.ts'
import { isVersionId, type NamesOfVersions, sortNames, timeOfId } from './version-names.ts'

const headSchema = z.object({
  author: z.string(),
  kind: z.enum(VERSION_KINDS),
  name: z.string().nullable(),
  wordCount: z.int().min(0),
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
})

const nameSchema = z.object({ name: z.string().nullable() })

export type VersionHead = z.infer<typeof headSchema>

/** What is in an episode's folder of versions. */
export interface KeptVersions {
  /** Newest first. */
  entries: VersionEntry[]
  /** Names of files that are damaged, only half here, or from a newer version. */
  unreadable: string[]
}

/** So many files are read at a time. */
const READERS = 16

/** An episode's folder of versions. @param episodePath absolute path of the episode's folder */
export const versionsFolder = (episodePath: string): string => join(episodePath, VERSIONS_FOLDER)

/**
 * The versions of an episode, newest first. Those that cannot be read are left out.
 * @param episodePath absolute path of the episode's folder
 * @throws Problem when the folder cannot be read
 */
export async function listVersions(episodePath: string): Promise<VersionEntry[]> {
  return (await readVersions(episodePath)).entries
}

/** The same, with what could not be read. @throws Problem when the folder cannot be read */
export async function readVersions(episodePath: string): Promise<KeptVersions> {
  const folder = versionsFolder(episodePath)
  const { versions, names } = await namesOfVersions(folder)
  const given = new Map<string, string | null>()
  const entries: VersionEntry[] = []
  const unreadable: string[] = []
  for (const { file, version } of names) {
    const name = await readName(join(folder, file))
    if (name === undefined) unreadable.push(file)
    else given.set(version, name)
  }
  await forEachConcurrent(versions, READERS, async ({ file, id }) => {
    const read = await readVersionFile(join(folder, file))
    if (read) entries.push(entryOf(id, read.head, given.get(id)))
    else unreadable.push(file)
  })
  return { entries: entries.sort((a, b) => (a.id < b.id ? 1 : -1)), unreadable }
}

/**
 * The episode as a version has it.
 * @param episodePath absolute path of the episode's folder
 * @throws Problem version-missing or version-damaged (name of the episode's folder), or episode-newer when
 *   a newer version of this program kept it
 */
export async function readVersion(episodePath: string, id: string): Promise<Episode> {
  const name = basename(episodePath).normalize('NFC')
  const folder = versionsFolder(episodePath)
  const { versions } = await namesOfVersions(folder)
  const version = isVersionId(id) && versions.find((each) => each.id === id)
  if (!version) throw new Problem('version-missing', { name })
  const bytes = await readText(folder, version.file, version.base)
  if (!bytes) throw new Problem('version-damaged', { name })
  const { episode, readOnly } = parseEpisode(decodeEpisode(bytes, episodePath), name)
  if (readOnly) throw new Problem(readOnly.code, readOnly.values)
  return episode
}

/** What stands in a folder of versions; nothing where there is none, or a link in its place. */
export async function namesOfVersions(folder: string): Promise<NamesOfVersions> {
  if (!(await statWithoutLinks(folder))?.isDirectory()) return sortNames([])
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return sortNames(entries.filter((entry) => entry.isFile()).map(({ name }) => name))
  } catch (error) {
    throw fileProblem(error, folder)
  }
}

/** What a version's file tells, and its packed delta; null when it cannot be read. */
export async function readVersionFile(
  path: string,
): Promise<{ head: VersionHead; packedDelta: Buffer } | null> {
  const bytes = await readWithoutLinks(path).catch(() => null)
  const sealed = bytes && openSealed('version', bytes)
  if (!sealed) return null
  const head = headSchema.safeParse(sealed.head)
  return head.success ? { head: head.data, packedDelta: sealed.body } : null
}

/** The bytes of the episode's file that a version is; null when anything of it is not as it was written. */
async function readText(folder: string, file: string, base: string): Promise<Buffer | null> {
  const version = await readVersionFile(join(folder, file))
  const delta = version && (await unpack(version.packedDelta))
  const baseText = delta && (await readBase(folder, base))
  const bytes = baseText && applyDelta(baseText.bytes, parseJson(delta), MAX_TEXT_BYTES)
  return bytes && contentHash(bytes) === version.head.fileHash ? bytes : null
}

/** @returns undefined when it cannot be read */
async function readName(path: string): Promise<string | null | undefined> {
  const bytes = await readWithoutLinks(path).catch(() => null)
  const head = bytes && nameSchema.safeParse(openSealed('name', bytes)?.head)
  return head?.success ? head.data.name : undefined
}

/** @param given later than the version itself; undefined for never */
function entryOf(id: string, head: VersionHead, given: string | null | undefined): VersionEntry {
  const name = given === undefined ? head.name : given
  const kind = head.kind === 'automatic' && name !== null ? 'named' : head.kind
  return { ...head, id, savedAt: timeOfId(id).toISOString(), kind, name }
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}
