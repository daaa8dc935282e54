import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problem } from '../episode/problem.ts'
import { fileProblem } from './file-problem.ts'
import { renameWithRetry } from './rename-with-retry.ts'
import { problemOf } from './testing/problem-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { canMountDisk, useTinyDisk } from './testing/tiny-disk.ts'
import { writeDurably } from './write-durably.ts'

describe('writeDurably', () => {
  it('writes a new file, and replaces an old one', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a\u0308.json')
    await writeDurably(path, 'erst')
    await writeDurably(path, new TextEncoder().encode('dann – länger'))
    expect(await readFile(path, 'utf8')).toBe('dann – länger')
    expect(await readdir(folder)).toEqual(['a\u0308.json'])
  })

  it('ends in one of several contents written at once, whole', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'x')
    const contents = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(100_000))
    await Promise.all(contents.map((content) => writeDurably(path, content)))
    expect(contents).toContain(await readFile(path, 'utf8'))
    expect(await readdir(folder)).toEqual(['x'])
  })

  it('names a missing folder, and a file in the place of the folder', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    expect(await problemOf(writeDurably(join(folder, 'none', 'x'), ''))).toBe('file-missing')
    expect(await problemOf(writeDurably(join(folder, 'file', 'x'), ''))).toBe('file-missing')
  })

  it('leaves nothing behind when a folder stands in the place of the file', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'x', 'full'), { recursive: true })
    await expect(writeDurably(join(folder, 'x'), 'text')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['x'])
    expect(await readdir(join(folder, 'x'))).toEqual(['full'])
  })
})

describe.skipIf(!canMountDisk)('on a small disk (skipped where none can be mounted)', () => {
  const disk = useTinyDisk(64)
  const file = () => join(disk.path, 'episode.json')

  it('leaves the old file and nothing else when the disk is full', async () => {
    const old = 'old '.repeat(5_000)
    await writeDurably(file(), old)
    expect(await problemOf(writeDurably(file(), 'new '.repeat(15_000)))).toBe('disk-full')
    expect(await readFile(file(), 'utf8')).toBe(old)
    expect(await readdir(disk.path)).toEqual(['episode.json'])
  })

  it('says that a disk is read-only', async () => {
    disk.makeReadOnly()
    expect(await problemOf(writeDurably(file(), 'new'))).toBe('read-only-disk')
  })
})

/** An error as Node's file system throws it. */
const systemError = (code: string) => Object.assign(new Error(code), { code })

describe('renameWithRetry', () => {
  /** A system that refuses some times, and the waits it was given. */
  function refusing(platform: NodeJS.Platform, errors: Error[]) {
    const waits: number[] = []
    const renamed: string[] = []
    const system = {
      platform,
      rename: async (from: string, to: string) => {
        const error = errors.shift()
        if (error) throw error
        renamed.push(from, to)
      },
      wait: async (ms: number) => waits.push(ms),
    }
    return { system, waits, renamed }
  }

  it('waits longer and longer for a file that Windows has locked', async () => {
    const errors = ['EPERM', 'EBUSY', 'EACCES'].map(systemError)
    const { system, waits, renamed } = refusing('win32', errors)
    await renameWithRetry('a', 'b', system)
    expect(renamed).toEqual(['a', 'b'])
    expect(waits).toHaveLength(3)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  })

  it('says in the end that the file is locked', async () => {
    const { system } = refusing('win32', Array(20).fill(systemError('EPERM')))
    await expect(renameWithRetry('a', '/x/b.json', system)).rejects.toMatchObject({
      code: 'file-locked',
      values: { name: 'b.json', path: '/x/b.json' },
    })
  })

  it('does not wait for other errors, nor on other systems', async () => {
    for (const [platform, code] of [
      ['win32', 'ENOSPC'],
      ['darwin', 'EPERM'],
    ] as const) {
      const { system, waits } = refusing(platform, [systemError(code)])
      await expect(renameWithRetry('a', 'b', system)).rejects.toThrow(code)
      expect(waits).toEqual([])
    }
  })
})

describe('fileProblem', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['EROFS', 'read-only-disk'],
    ['EBUSY', 'file-locked'],
    ['ENOENT', 'file-missing'],
  ])('%s is %s', (code, problem) => {
    expect(fileProblem(systemError(code), '/x/bu\u0308hne.txt')).toMatchObject({
      code: problem,
      values: { name: 'bühne.txt', path: '/x/bühne.txt' },
    })
  })

  it('leaves other errors and problems as they are', () => {
    for (const error of [new RangeError('x'), new Problem('file-empty'), systemError('EWHAT')]) {
      expect(fileProblem(error, 'x')).toBe(error)
    }
  })
})
