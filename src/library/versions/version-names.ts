/**
 * The names of the files in `versions/` (docs/versions-format.md). They alone tell which base a version
 * stands on, so a base is never taken away from a version that cannot be read just now.
 */

/** Compact time and digits of a hash: sorts by time, unique on every machine. */
const VERSION_ID = /^\d{8}T\d{9}Z-[0-9a-f]{12}$/
const VERSION_FILE = /^(\d{8}T\d{9}Z-[0-9a-f]{12})-on-(\d{8}T\d{9}Z-[0-9a-f]{8})\.version$/
const BASE_FILE = /^(\d{8}T\d{9}Z-[0-9a-f]{8})\.base$/
const NAME_FILE = /^(\d{8}T\d{9}Z-[0-9a-f]{12})-named-(\d{8}T\d{9}Z-[0-9a-f]{8})\.name$/

const VERSION_DIGITS = 12
const BASE_DIGITS = 8

/** What stands in a folder of versions, by the names of its files alone. */
export interface NamesOfVersions {
  /** Oldest first. */
  versions: { file: string; id: string; base: string }[]
  /** Ids, oldest first. */
  bases: string[]
  /** Oldest first, so that the last of a version counts. */
  names: { file: string; version: string }[]
}

/** Whether a text can be a version's id: it then leads nowhere else as a part of a path. */
export const isVersionId = (id: string): boolean => VERSION_ID.test(id)

/** @param hash SHA-256 of what makes it the one it is, in hexadecimal digits */
export const versionId = (at: Date, hash: string): string =>
  `${compactTime(at)}-${hash.slice(0, VERSION_DIGITS)}`

/** @param hash SHA-256 of the base's text, in hexadecimal digits */
export const baseId = (at: Date, hash: string): string =>
  `${compactTime(at)}-${hash.slice(0, BASE_DIGITS)}`

export const versionFile = (id: string, base: string): string => `${id}-on-${base}.version`
export const baseFile = (base: string): string => `${base}.base`
export const nameFile = (version: string, at: Date, hash: string): string =>
  `${version}-named-${baseId(at, hash)}.name`

/** When a version or base was made, read off its id. */
export function timeOfId(id: string): Date {
  const [, year, month, day, hour, minute, second, ms] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(id) ?? []
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`)
}

/** Sorts the names in a folder; what is none of ours, such as a sync client's copies, is passed over. */
export function sortNames(files: readonly string[]): NamesOfVersions {
  const names: NamesOfVersions = { versions: [], bases: [], names: [] }
  for (const file of files.toSorted()) {
    const [, id, base] = VERSION_FILE.exec(file) ?? []
    const [, only] = BASE_FILE.exec(file) ?? []
    const [, version] = NAME_FILE.exec(file) ?? []
    if (id !== undefined && base !== undefined) names.versions.push({ file, id, base })
    else if (only !== undefined) names.bases.push(only)
    else if (version !== undefined) names.names.push({ file, version })
  }
  return names
}

const compactTime = (at: Date): string => at.toISOString().replace(/[-:.]/g, '')
