import { basename } from 'node:path'
import { Problem, type ProblemCode } from '../episode/problem.ts'

/** What a person can do something about, by the codes of Node's file system on all systems. */
export const CODE_OF_ERROR: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only-disk',
  EBUSY: 'file-locked',
  ETXTBSY: 'file-locked',
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-is-folder',
  ELOOP: 'file-unreadable',
  ENAMETOOLONG: 'name-too-long',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  // A disk that fails, or one on the network that is gone; Windows tells of both by UNKNOWN as well.
  EIO: 'drive-unreachable',
  ENXIO: 'drive-unreachable',
  ENODEV: 'drive-unreachable',
  ENOTCONN: 'drive-unreachable',
  ECONNRESET: 'drive-unreachable',
  ECONNABORTED: 'drive-unreachable',
  ETIMEDOUT: 'drive-unreachable',
  EHOSTUNREACH: 'drive-unreachable',
  EHOSTDOWN: 'drive-unreachable',
  ENETUNREACH: 'drive-unreachable',
  ENETDOWN: 'drive-unreachable',
  ESTALE: 'drive-unreachable',
  UNKNOWN: 'drive-unreachable',
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
