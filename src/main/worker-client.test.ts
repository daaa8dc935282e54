import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import { parseEpisode } from '../episode/file/parse-episode.ts'
import type { Problem } from '../episode/problem.ts'
import { schema } from '../episode/schema/schema.ts'
import type { Events } from '../ipc/contract.ts'
import { titleIn, type, writeOutside } from '../library/testing/opened-episode.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import type { WorkerInit } from '../worker/protocol.ts'
import { WorkerClient } from './worker-client.ts'

// A worker is started out of its source, module by module.
vi.setConfig({ testTimeout: 60_000 })

const ENTRY = new URL('../worker/index.ts', import.meta.url)
const SHOW = { name: 'Mein Podcast', languages: ['de'] }

/** A client of a real worker, with what it told and logged; `kill` ends the worker under it. */
async function startClient(entryOf: (start: number) => URL = () => ENTRY) {
  const userDataPath = await temporaryFolder()
  let starts = 0
  const told: [event: string, ...args: unknown[]][] = []
  const logged: string[] = []
  const waiting = new Set<() => void>()
  let worker: Worker | undefined
  const note = (...words: unknown[]) => void logged.push(words.join(' '))
  const client = new WorkerClient({
    start: (resume) => {
      const parserPath = fileURLToPath(new URL('../worker/source-parser.ts', import.meta.url))
      const notStarted = { searcherPath: '', proofThreadPath: '', dictionariesPath: '' }
      const paths = { userDataPath, parserPath, ...notStarted }
      const workerData: WorkerInit = { ...paths, resume, author: 'Chris' }
      worker = new Worker(entryOf(++starts), { workerData })
      return worker
    },
    tell: (event: string, ...args: unknown[]) => {
      told.push([event, ...args])
      for (const look of waiting) look()
    },
    log: { warn: note, error: note },
  })
  onTestFinished(() => client.end())

  /** Waits until an event is told. */
  const untilTold = (event: keyof Events): Promise<unknown[]> =>
    new Promise((resolve) => {
      const look = () => {
        const found = told.find(([name]) => name === event)
        if (!found || !waiting.delete(look)) return
        resolve(found.slice(1))
      }
      waiting.add(look)
      look()
    })
  return { client, told, logged, untilTold, kill: () => worker?.terminate() }
}

/** The same in a new library, with an open episode in whose title a word was typed that is not saved. */
async function startTyping(entryOf?: (start: number) => URL) {
  const started = await startClient(entryOf)
  const { client } = started
  const path = join(await temporaryFolder(), 'Mein Podcast')
  await client.call('library:create', path, SHOW)
  const { folder } = await client.call('episode:create')
  const opened = await client.call('episode:open', folder)
  const before = schema.nodeFromJSON(JSON.parse(opened.pageJson))
  const steps = type(before, 'ungesichert')
  const file = join(path, folder, 'episode.json')
  const page = before.replace(1, 1, schema.node('title', null, schema.text('ungesichert')).slice(0))
  return { ...started, path, folder, file, steps, page }
}

test('carries calls, answers, events and problems', async () => {
  const { client, untilTold } = await startClient()
  const path = join(await temporaryFolder(), 'Mein Podcast')
  expect(client.libraryPath).toBeNull()
  await expect(client.call('episode:create')).rejects.toMatchObject({ code: 'library-missing' })
  expect(await client.call('library:create', path, SHOW)).toMatchObject({ path, episodes: [] })
  expect(client.libraryPath).toBe(path)
  const { folder } = await client.call('episode:create')
  expect(await untilTold('library:changed')).toMatchObject([{ changed: [{ folder }], removed: [] }])
  await expect(client.call('episode:open', '..')).rejects.toMatchObject({
    code: 'episode-missing',
    values: { name: '..' },
  } satisfies Partial<Problem>)
})

test('an error that is no Problem is an answer, too, and in the log', async () => {
  const { client, logged, folder } = await startTyping()
  const replaced = client.call('episode:replace', folder, '{"type":"paragraph"}', 0)
  await expect(replaced).rejects.toMatchObject({ code: 'unexpected' })
  expect(logged).toMatchObject([expect.stringContaining('episode:replace: RangeError')])
})

test('a worker that dies is followed by one that asks the window for its page', async () => {
  const { client, told, logged, untilTold, kill, folder, file, steps, page } = await startTyping()
  client.send('episode:steps', folder, 0, JSON.stringify(steps))
  const waiting = client.call('export:preview', folder, 'markdown', 'de')
  await kill()
  await expect(waiting).rejects.toMatchObject({ code: 'unexpected' })
  expect(logged).toEqual([expect.stringContaining('another goes on in its place')])
  expect(await untilTold('episode:resync')).toEqual([folder])
  expect(await titleIn(file)).toBe('')

  // What the window types before it answers is in its answer; closing waits for that.
  client.send('episode:steps', folder, 1, JSON.stringify(type(page, 'dropped ')))
  const unsaved = client.call('episode:find-unsaved')
  await client.call('episode:replace', folder, JSON.stringify(page), 1)
  expect(await unsaved).toBeNull()
  expect(await titleIn(file)).toBe('ungesichert')

  client.send('episode:steps', folder, 1, JSON.stringify(type(page, 'noch ')))
  await client.call('episode:save', folder)
  expect(await titleIn(file)).toBe('noch ungesichert')
  expect(told.filter(([event]) => event === 'episode:resync')).toHaveLength(1)
})

test('a file that another program changed meanwhile is not overwritten', async () => {
  const { client, untilTold, kill, path, folder, file, page } = await startTyping()
  await kill()
  await writeOutside(file, 'Von anderswo')
  await untilTold('episode:resync')
  await client.call('episode:replace', folder, JSON.stringify(page), 1)
  expect(await client.call('episode:save', folder)).toMatchObject({
    state: 'failed',
    problem: { code: 'episode-changed-outside' },
  })
  expect(await titleIn(file)).toBe('Von anderswo')
  const names = await readdir(join(path, folder))
  const copy = names.find((name) => name.startsWith('episode (conflict')) ?? ''
  const kept = parseEpisode(await readFile(join(path, folder, copy), 'utf8'), 'x').episode
  expect(kept.page.toJSON()).toEqual(page.toJSON())
})

test('a worker that cannot live is not started forever, and the window hears of it', async () => {
  const dead = new URL('data:text/javascript,throw new Error("dead")')
  const entryOf = (start: number) => (start === 1 ? ENTRY : dead)
  const { client, logged, untilTold, kill, folder } = await startTyping(entryOf)
  await kill()
  const problem = { code: 'unexpected' }
  expect(await untilTold('episode:save-state')).toMatchObject([
    folder,
    { state: 'failed', problem },
  ])
  await expect(client.call('episode:create')).rejects.toMatchObject(problem)
  expect(logged.filter((line) => line.includes('another goes on'))).toHaveLength(2)
  expect(logged.filter((line) => line.includes('not started again'))).toHaveLength(1)
})
