import { access, mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'
import type { OtherEditor } from '../types.ts'
import { Presence } from './presence.ts'
import { thisApp } from './this-app.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const keyOf = (person: string): string => person.padEnd(32, '0')

/** An app of somebody, on the machine of that name. */
function appOf(library: string, person: string) {
  const told: string[] = []
  const failures: unknown[] = []
  const presence = new Presence({
    library,
    self: async () => ({
      key: keyOf(person),
      ...{ machine: `Mac-${person}`, pid: 17 },
    }),
    person: () => person,
    onOthers: (folder: string, others: OtherEditor[]) =>
      void told.push(`${folder}: ${others.map((other) => other.person).join()}`),
    onFailure: (error) => void failures.push(error),
  })
  onTestFinished(() => presence.close())
  const until = (last: string) =>
    vi.waitUntil(() => {
      vi.advanceTimersByTime(5000)
      return told.at(-1) === last
    })
  return { presence, told, failures, until }
}

test('two who have the same episode open see each other, until one closes it', async () => {
  const { path } = await temporaryLibrary()
  const [anna, eva] = [appOf(path, 'a'), appOf(path, 'e')]
  anna.presence.open('sam')
  await anna.until('sam: ')
  eva.presence.open('sam')
  await eva.until('sam: a')
  await anna.until('sam: e')
  eva.presence.open('lisa')
  await anna.until('sam: ')
  expect(eva.told.at(-1)).toBe('lisa: ')
  eva.presence.open('sam')
  await anna.until('sam: e')
  await eva.presence.close()
  await anna.until('sam: ')

  await anna.presence.close()
  expect(await readdir(path)).toEqual(['show.json'])
  expect(anna.told).toEqual(['sam: ', 'sam: e', 'sam: ', 'sam: e', 'sam: '])
})

test('what was seen is told again when the episode is opened again', async () => {
  const { path } = await temporaryLibrary()
  const [anna, eva] = [appOf(path, 'a'), appOf(path, 'e')]
  eva.presence.open('sam')
  await eva.until('sam: ')
  anna.presence.open('sam')
  await anna.until('sam: e')
  anna.told.length = 0
  anna.presence.open('sam')
  await anna.until('sam: e')
})

test('a library that is away is not made anew, and it is said once', async () => {
  const { path } = await temporaryLibrary()
  await rename(path, `${path}-away`)
  const { presence, failures, until } = appOf(path, 'a')
  presence.open('sam')
  await until('sam: ')
  presence.open('lisa')
  await until('lisa: ')
  expect(failures).toHaveLength(1)
  await expect(access(path)).rejects.toThrow('ENOENT')
})

test('where no note can be written, others are still seen', async () => {
  const { path } = await temporaryLibrary()
  const [anna, eva] = [appOf(path, 'a'), appOf(path, 'e')]
  eva.presence.open('sam')
  await eva.until('sam: ')
  await mkdir(join(path, '.presence', `${keyOf('a')}.json`))
  anna.presence.open('sam')
  await anna.until('sam: e')
  expect(anna.failures).toHaveLength(1)
  await eva.until('sam: ')
})

test('an installation keeps its key, and another has another', async () => {
  const folder = await temporaryFolder()
  const first = await thisApp(join(folder, 'id'))
  expect(first.key).toMatch(/^[0-9a-f]{32}$/)
  expect(await thisApp(join(folder, 'id'))).toEqual(first)
  expect((await thisApp(join(folder, 'other'))).key).not.toBe(first.key)
  expect((await thisApp(join(folder, 'missing', 'id'))).key).not.toBe(first.key)
})
