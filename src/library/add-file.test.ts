import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFile } from './add-file.ts'
import { problemOf } from './testing/problem-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { canMountDisk, useTinyDisk } from './testing/tiny-disk.ts'

it('asks for another name until one is free, and writes over nothing', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a'), 'kept')
  const names = ['a', 'a', 'b']
  expect(await addFile(folder, () => names.shift() ?? 'c', 'new')).toBe('b')
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('kept')
  expect(await readFile(join(folder, 'b'), 'utf8')).toBe('new')
})

it('gives up when no name is ever free', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a'), 'kept')
  await expect(addFile(folder, () => 'a', 'new')).rejects.toThrow('EEXIST')
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('kept')
})

describe.skipIf(!canMountDisk)('on a small disk (skipped where none can be mounted)', () => {
  const disk = useTinyDisk(64)

  it('gives the name back when the disk is full', async () => {
    const folder = join(disk.path, 'images')
    await mkdir(folder)
    expect(await problemOf(addFile(folder, () => 'a', 'x'.repeat(100_000)))).toBe('disk-full')
    expect(await readdir(folder)).toEqual([])
  })
})
