import { expect, test, vi } from 'vitest'
import type { HostMessage, PageMessage } from '../page-message.ts'
import { decodeClone } from './decode-clone.ts'
import { encodeClone } from './encode-clone.ts'
import { ipcRenderer } from './ipc-renderer.ts'

type Callback = (event: unknown, ...args: unknown[]) => void
interface Api {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  on(channel: string, callback: Callback): Api
  once(channel: string, callback: Callback): Api
  off(channel: string, callback: Callback): Api
}

function setUp() {
  const posted: PageMessage[] = []
  const ipc = ipcRenderer((message) => posted.push(message), encodeClone, decodeClone)
  const tell = (channel: string, ...args: unknown[]) =>
    ipc.receive({ kind: 'message', channel, args: encodeClone(args) })
  return { api: ipc.api as Api, receive: (m: HostMessage) => ipc.receive(m), posted, tell }
}

test('replies reach the call they belong to', async () => {
  const { api, receive } = setUp()
  const first = api.invoke('a')
  const second = api.invoke('b')
  receive({ kind: 'reply', id: 2, ok: true, value: encodeClone(new Map([['x', 1]])) })
  receive({ kind: 'reply', id: 1, ok: false, message: 'broken' })
  await expect(second).resolves.toEqual(new Map([['x', 1]]))
  await expect(first).rejects.toThrow('broken')
})

test('an argument that cannot be cloned rejects and posts nothing', async () => {
  const { api, posted } = setUp()
  await expect(api.invoke('a', () => 1)).rejects.toThrow('could not be cloned')
  expect(posted).toEqual([])
})

test('listeners hear messages until they are taken off', () => {
  const { api, tell } = setUp()
  const on = vi.fn()
  const once = vi.fn()
  api.on('news', on).once('news', once)
  tell('news', 1)
  tell('news', 2)
  api.off('news', on)
  tell('news', 3)
  expect(on.mock.calls.map((call) => call[1])).toEqual([1, 2])
  expect(once).toHaveBeenCalledTimes(1)
})
