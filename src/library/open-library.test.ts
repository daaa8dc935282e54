import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DEFAULT_SHOW_SETTINGS } from '../episode/show/show-settings.ts'
import { createLibrary } from './create-library.ts'
import { openLibrary } from './open-library.ts'
import { problemOf } from './testing/problem-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { snapshot, temporaryLibrary } from './testing/temporary-library.ts'

const show = { name: 'Größenwahn', languages: ['de', 'en'] }

it('makes a library in a new folder and in an empty one, and opens it again', async () => {
  const root = await temporaryFolder()
  const paths = [join(root, 'neu', 'u\u0308ber'), join(root, 'leer')]
  await mkdir(join(root, 'leer'))
  await writeFile(join(root, 'leer', '.DS_Store'), '')
  for (const path of paths) {
    const { show: made } = await createLibrary(path, show)
    expect(made).toEqual({ ...show, settings: DEFAULT_SHOW_SETTINGS, notUnderstood: [] })
    expect((await openLibrary(path)).show).toEqual(made)
  }
})

it('opens a library as it is when it is to be made again', async () => {
  const { path } = await temporaryLibrary()
  const before = await snapshot(path)
  expect((await createLibrary(path, show)).show.name).toBe('Mein Podcast')
  expect(await snapshot(path)).toEqual(before)
})

it('makes none among foreign files, and opens no folder that is none', async () => {
  const folder = await temporaryFolder()
  expect(await problemOf(openLibrary(folder))).toBe('library-foreign')
  await writeFile(join(folder, 'Steuer.pdf'), 'x')
  expect(await problemOf(openLibrary(folder))).toBe('library-foreign')
  expect(await problemOf(createLibrary(folder, show))).toBe('library-foreign')
  expect(await snapshot(folder)).toEqual({ 'Steuer.pdf': 'x' })
})

it('names what is wrong with a folder', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'file'), '')
  expect(await problemOf(openLibrary(join(folder, 'none')))).toBe('library-missing')
  expect(await problemOf(openLibrary(join(folder, 'file')))).toBe('library-missing')
  expect(await problemOf(createLibrary(join(folder, 'file', 'x'), show))).toBe('file-missing')
  expect(await problemOf(createLibrary(join(folder, 'file'), show))).toBe('library-foreign')
  await writeFile(join(folder, 'show.json'), '{"format": "reinschrift-sh')
  expect(await problemOf(openLibrary(folder))).toBe('library-damaged')
})
