import { spawnSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { withLock } from './with-lock.ts'

const LOCK = '.a.json.lock'

it('lets one at a time, and leaves nothing behind', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'a.json')
  const order: string[] = []
  const act = (name: string) => async () => {
    order.push(`${name} begins`)
    expect(await readFile(join(folder, LOCK), 'utf8')).toBe(`${hostname()} ${process.pid}\n`)
    order.push(`${name} ends`)
  }
  await Promise.all([withLock(path, act('one')), withLock(path, act('two'))])
  expect([order[1], order[3]]).toEqual([
    order[0]?.replace('begins', 'ends'),
    order[2]?.replace('begins', 'ends'),
  ])
  expect(await readdir(folder)).toEqual([])
})

it('goes away with what fails', async () => {
  const folder = await temporaryFolder()
  const failing = withLock(join(folder, 'a.json'), () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  expect(await readdir(folder)).toEqual([])
})

const ended = spawnSync(process.execPath, ['-e', '']).pid
it.each([
  ['of a process that has ended', `${hostname()} ${ended}\n`],
  ['of its own that it does not hold', `${hostname()} ${process.pid}\n`],
  ['that was cut off', hostname()],
  ['without a name', ''],
])('takes over a lock %s', async (_, owner) => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, LOCK), owner)
  let holder = ''
  await withLock(join(folder, 'a.json'), async () => {
    holder = await readFile(join(folder, LOCK), 'utf8')
  })
  expect(holder).toBe(`${hostname()} ${process.pid}\n`)
  expect(await readdir(folder)).toEqual([])
})

it('does without where none can be made', async () => {
  let isDone = false
  await withLock(join(await temporaryFolder(), 'missing', 'a.json'), async () => {
    isDone = true
  })
  expect(isDone).toBe(true)
})
