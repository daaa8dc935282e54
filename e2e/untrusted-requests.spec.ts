/** What the main process is asked by a page that is not to be trusted: messages and addresses. */
import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { INVOKE_CHANNELS } from '../src/ipc/channels.ts'
import { requests } from '../src/ipc/requests.ts'
import { expect, test } from './fixtures.ts'
import { openSample } from './journey/open-sample.ts'
import { pageEditor, pageSlot } from './journey/page-editor.ts'
import { episodeFolders } from './journey/read-episodes.ts'

/** What the page's own scripts can see; the tests speak to it as a foreign script would. */
interface ForeignApi {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  send(channel: string, ...args: unknown[]): void
  on(channel: string, listener: () => void): void
}

test.use({ allowedErrors: /status of 40[034]/ })

test('arguments that do not fit are refused, and nothing breaks', async ({ window, home }) => {
  await openSample(window, home)
  const bad: [channel: string, ...args: unknown[]][] = [
    ['episode:open', 25],
    ['episode:open'],
    ['episode:open', { toString: 1 }],
    ['episode:rename', '025', 'x'.repeat(2000)],
    ['library:create', '', 'Name'],
    ['settings:change', { language: 'fr' }],
    ['settings:change', { __proto__: null, theme: 'neon' }],
    ['export:preview', '025', 'pdf'],
    ['import:files', []],
    ['picture:add-bytes', '025', 'a.png', 'no bytes'],
    ['app:start', 'more'],
  ]
  for (const call of bad) {
    expect(await ask(window, ...call)).toMatchObject({
      ok: false,
      problem: { code: 'unexpected' },
    })
  }
  for (const folder of [
    '..',
    '.',
    '.trash',
    '../Reinschrift Sample',
    '/etc',
    'a/b',
    'a\\b',
    'C:',
  ]) {
    const refused = { ok: false, problem: { code: 'episode-missing' } }
    expect(await ask(window, 'episode:open', folder)).toMatchObject(refused)
    expect(await ask(window, 'episode:trash', folder)).toMatchObject(refused)
  }
  for (const channel of ['ipc-unknown', 'ELECTRON_BROWSER_REQUIRE', 'episode:steps']) {
    await expect(ask(window, channel)).rejects.toThrow(`unknown channel ${channel}`)
  }
  await window.evaluate(() => {
    const api = Reflect.get(globalThis, 'api') as ForeignApi
    api.send('episode:steps', '025', -1, 'nothing')
    api.send('episode:steps', '..', 0, '[{"stepType":"replace","from":0,"to":1e9}]')
    api.send('window:context', null)
  })
  await pageSlot(window, 'title').click()
  await window.keyboard.type('Lebt ')
  await expect(window.getByText('Saved', { exact: true })).toBeVisible()
  await expect(pageEditor(window)).toContainText('Lebt')
})

test('no channel takes what does not fit the contract', async ({ electronApp, window, home }) => {
  await openSample(window, home)
  const values = [7, null, ['025'], { toString: '025' }, '', 'x'.repeat(5000), '/a/../b', '/a\0b']
  const calls = [...INVOKE_CHANNELS].flatMap((channel) =>
    [...values.map((value) => [value]), [...values, 'more']]
      .filter((args) => !requests[channel].safeParse(args).success)
      .map((args) => [channel, args] as const),
  )
  expect(new Set(calls.map(([channel]) => channel)).size).toBe(INVOKE_CHANNELS.length)
  const problems = await window.evaluate((all) => {
    const api = Reflect.get(globalThis, 'api') as ForeignApi
    return Promise.all(
      all.map(async ([channel, args]) => {
        const answer = (await api.invoke(channel, ...args)) as { problem?: { code: string } }
        return `${channel}: ${answer.problem?.code}`
      }),
    )
  }, calls)
  expect(problems).toEqual(calls.map(([channel]) => `${channel}: unexpected`))

  // Of files outside the library it can have shown what was exported before, and nothing else.
  await electronApp.evaluate(({ shell }) => {
    Object.assign(globalThis, { shown: [] })
    shell.showItemInFolder = (path) => void Reflect.get(globalThis, 'shown').push(path)
  })
  const refused = await ask(window, 'export:show-in-file-manager', '/etc/passwd')
  expect(refused).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
  const shown = await electronApp.evaluate(() => Reflect.get(globalThis, 'shown'))
  expect(shown).toEqual([])
})

test('only pictures of the library are served', async ({ window, dir, home }) => {
  const library = await openSample(window, home)
  await writeFile(join(dir, 'geheim.jpg'), 'geheim')
  const [first = ''] = await episodeFolders(library)
  await symlink(join(dir, 'geheim.jpg'), join(library, first, 'images', 'link.jpg'))
  await symlink(dir, join(library, 'draussen'))
  const statusOf = (path: string) => window.evaluate(async (url) => (await fetch(url)).status, path)

  expect(await statusOf(`/library/${first}/images/conversation-to-page.jpg`)).toBe(200)
  for (const path of [
    '/library/../../etc/passwd',
    '/library/..%2f..%2f..%2fetc%2fpasswd',
    '/library/%2e%2e/%2e%2e/geheim.jpg',
    `/library/${first}/episode.json`,
    `/library/${first}/images/..%2fepisode.json`,
    `/library/${first}/images/%2e%2e%5cepisode.json`,
    `/library/${first}/images/link.jpg`,
    `/library/${first}/images/conversation-to-page.jpg%00.txt`,
    `/library/${first}/sources/conversation-to-page.jpg`,
    '/library/draussen/images/geheim.jpg',
    '/library/%E0%A4%A/images/x.jpg',
    '/..%2fmain%2findex.js',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets',
    '/%00',
  ]) {
    expect([403, 404], path).toContain(await statusOf(path))
  }
})

/** Asks the main process as a foreign script of the page would. */
function ask(window: Page, channel: string, ...args: unknown[]): Promise<unknown> {
  return window.evaluate(
    ([name, given]) => (Reflect.get(globalThis, 'api') as ForeignApi).invoke(name, ...given),
    [channel, args] as const,
  )
}
