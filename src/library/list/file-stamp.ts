import { lstat } from 'node:fs/promises'

/** What tells, without reading it, that a file may have changed. */
export interface FileStamp {
  /** Time of the last change, as exact as the system tells it. */
  mtimeMs: number
  sizeBytes: number
  inode: number
}

/** The part of Node's Stats that makes a stamp. */
export interface StampedStats {
  mtimeMs: number
  size: number
  ino: number
}

export function stampOf({ mtimeMs, size, ino }: StampedStats): FileStamp {
  return { mtimeMs, sizeBytes: size, inode: ino }
}

/** The stamp of a file, or of the link in its place; null where there is none or it cannot be told. */
export async function readStamp(path: string): Promise<FileStamp | null> {
  try {
    return stampOf(await lstat(path))
  } catch {
    return null
  }
}

/** True for stamps of one file that was not touched between them. */
export function isSameStamp(a: FileStamp | null, b: FileStamp | null): boolean {
  if (!a || !b) return false
  return a.mtimeMs === b.mtimeMs && a.sizeBytes === b.sizeBytes && a.inode === b.inode
}
