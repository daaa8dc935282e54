import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Problem } from '../episode/problem.ts'
import { changeShow } from './change-show.ts'
import { createLibrary } from './create-library.ts'
import type { Library } from './library.ts'
import { openLibrary } from './open-library.ts'

let dir: string
let library: Library
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'reinschrift-show-'))
  library = await createLibrary(join(dir, 'Show'), { name: 'Show', languages: ['de'] })
})
afterEach(() => rm(dir, { recursive: true, force: true }))
const file = () => join(library.path, 'show.json')

test('a setting is in the file, and what another program wrote there meanwhile stays', async () => {
  const other = { ...JSON.parse(await readFile(file(), 'utf8')), host: 'Anna' }
  await writeFile(file(), JSON.stringify(other))
  const show = await changeShow(library, { creditTemplates: { de: '© {creator}' } })
  expect(show.settings.creditTemplates).toEqual({ de: '© {creator}' })
  expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({
    ...other,
    creditTemplates: { de: '© {creator}' },
  })
  expect((await openLibrary(library.path)).show).toEqual(show)
  expect(await readdir(library.path)).toEqual(['show.json'])
})

test('two changes at once are both there', async () => {
  await Promise.all([
    changeShow(library, { pageAddress: 'https://a.eu/{slug}/' }),
    changeShow(library, { blockedBy: ['credit-missing'] }),
  ])
  expect((await openLibrary(library.path)).show.settings).toMatchObject({
    pageAddress: 'https://a.eu/{slug}/',
    blockedBy: ['credit-missing'],
  })
})

test('a damaged file is left as it is', async () => {
  await writeFile(file(), '{"format": "rein')
  await expect(changeShow(library, { blockedBy: [] })).rejects.toThrow(Problem)
  expect(await readFile(file(), 'utf8')).toBe('{"format": "rein')
})
