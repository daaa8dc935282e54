import { contentHash } from '../content-hash.ts'

export type SealedKind = 'version' | 'base' | 'name'

/** A file of `versions/` as it is read: what its second line tells, and the bytes after it. */
export interface SealedFile {
  head: unknown
  body: Buffer
}

const FORMAT_VERSION = 1
const NEWLINE = 0x0a

/** The first line of a file: what it is, the version of its format, SHA-256 of all that follows. */
const sealOf = (kind: SealedKind, rest: Uint8Array): string =>
  `Reinschrift ${kind} ${FORMAT_VERSION} ${contentHash(rest)}\n`

/** A file as docs/versions-format.md has it: its seal, a line of JSON, and what it holds. */
export function sealFile(kind: SealedKind, head: object, body: Uint8Array = Buffer.of()): Buffer {
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body])
  return Buffer.concat([Buffer.from(sealOf(kind, rest)), rest])
}

/** @returns null for a file that is not whole, not of this kind, or from a newer version */
export function openSealed(kind: SealedKind, bytes: Buffer): SealedFile | null {
  const sealEnd = bytes.indexOf(NEWLINE) + 1
  const rest = bytes.subarray(sealEnd)
  if (sealEnd === 0 || bytes.toString('latin1', 0, sealEnd) !== sealOf(kind, rest)) return null
  const headEnd = rest.indexOf(NEWLINE)
  if (headEnd === -1) return null
  try {
    const head: unknown = JSON.parse(rest.toString('utf8', 0, headEnd))
    return { head, body: rest.subarray(headEnd + 1) }
  } catch {
    return null
  }
}
