import { constants } from 'node:os'
import { describe, expect, it, test } from 'vitest'
import { CODE_OF_ERROR, fileProblem } from './file-problem.ts'

const failure = (code: string): Error => Object.assign(new Error(code), { code })

/** What a person can meet when the app reads or writes, and what is told of it. */
const CASES = [
  ['a full disk', ['ENOSPC', 'EDQUOT', 'EFBIG'], 'disk-full'],
  ['no right', ['EACCES', 'EPERM'], 'no-permission'],
  ['a disk that can only be read', ['EROFS'], 'read-only-disk'],
  ['a scanner or sync client', ['EBUSY', 'ETXTBSY'], 'file-locked'],
  ['what is not there', ['ENOENT', 'ENOTDIR'], 'file-missing'],
  ['a folder in the way', ['EISDIR'], 'file-is-folder'],
  ['a link that leads out', ['ELOOP'], 'file-unreadable'],
  [
    'a drive that is gone',
    ['EIO', 'ENXIO', 'ENODEV', 'ENOTCONN', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT'],
    'drive-unreachable',
  ],
  [
    'a network that is gone',
    ['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'ESTALE', 'UNKNOWN'],
    'drive-unreachable',
  ],
  ['too many open files', ['EMFILE', 'ENFILE'], 'too-many-files'],
  ['a long name', ['ENAMETOOLONG'], 'name-too-long'],
] as const

describe.each(CASES)('%s', (_name, errors, code) => {
  it.each([...errors])('is told for %s', (error) => {
    const problem = fileProblem(failure(error), '/Podcast/episode.json')
    expect(problem).toMatchObject({
      code,
      values: { name: 'episode.json', path: '/Podcast/episode.json' },
    })
  })
})

test('the table is all that is told, of codes that there are', () => {
  expect(Object.keys(CODE_OF_ERROR).sort()).toEqual(CASES.flatMap(([, errors]) => errors).sort())
  // Of Windows, which has no number for it in this table.
  const others = ['UNKNOWN', 'EHOSTDOWN', 'EDQUOT', 'ESTALE']
  const known = [...Object.keys(constants.errno), ...others]
  expect(Object.keys(CODE_OF_ERROR).filter((code) => !known.includes(code))).toEqual([])
})

test('any other error stays what it is', () => {
  for (const error of [failure('EINVAL'), new Error('no code'), 'no error']) {
    expect(fileProblem(error, '/x')).toBe(error)
  }
})
