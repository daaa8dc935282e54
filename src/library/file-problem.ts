import { basename } from 'node:path'
import { Problem, type ProblemCode } from '../episode/problem.ts'

const CODE_OF_ERROR: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only-disk',
  EBUSY: 'file-locked',
  ETXTBSY: 'file-locked',
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-unreadable',
  ELOOP: 'file-unreadable',
  EIO: 'file-unreadable',
}

/** The code of an error of Node's file system ("ENOENT"); undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/**
 * What to throw for an error of the file system: a Problem (name, path) where a person can do something
 * about it; the error itself where it is none of the file system's.
 */
export function fileProblem(error: unknown, path: string): unknown {
  const code = CODE_OF_ERROR[errorCode(error) ?? '']
  if (!code) return error
  const shown = path.normalize('NFC')
  return new Problem(code, { name: basename(shown), path: shown }, { cause: error })
}
