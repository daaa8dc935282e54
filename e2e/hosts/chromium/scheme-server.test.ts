import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { leaveMessage } from './large-messages.ts'
import { net } from './net.ts'
import { protocol, sealSchemes } from './protocol.ts'
import { startSchemeServer } from './scheme-server.ts'

let port = 0
beforeAll(async () => {
  const privileges = { standard: true, secure: true, supportFetchAPI: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }, { scheme: 'weak' }])
  expect(() => protocol.handle('app', () => new Response())).toThrow('after app is ready')
  sealSchemes()
  port = await startSchemeServer()
})
beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  if (protocol.isProtocolHandled('app')) protocol.unhandle('app')
})

/** Asks as Chromium does, which resolves every name to this server. */
async function ask(
  path: string,
  init: { method?: string; body?: string; host?: string; dest?: string } = {},
) {
  const { request } = await import('node:http')
  const headers = {
    host: init.host ?? 'bundle.app.localhost',
    'x-mine': 'yes',
    'sec-fetch-dest': init.dest ?? 'empty',
  }
  return new Promise<{ status: number; text: string; type: string | undefined }>(
    (resolve, reject) => {
      const { method = 'GET' } = init
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part) => {
          text += part
        })
        response.on('end', () => {
          const type = response.headers['content-type']
          resolve({ status: response.statusCode ?? 0, text, type })
        })
      })
      asked.on('error', reject).end(init.body)
    },
  )
}

test('a message that was left is given out once', async () => {
  protocol.handle('app', () => new Response('of the app'))
  const path = leaveMessage('groß')
  expect((await ask(path)).text).toBe('groß')
  expect((await ask(path)).text).toBe('of the app')
})

test('the handler gets the custom URL, headers and body', async () => {
  protocol.handle('app', async (request) => {
    const body = await request.text()
    return new Response(`${request.method} ${request.url} ${request.headers.get('x-mine')} ${body}`)
  })
  expect((await ask('/a%20b?q=1')).text).toBe('GET app://bundle/a%20b?q=1 yes ')
  expect((await ask('/x', { method: 'POST', body: 'ä' })).text).toBe('POST app://bundle/x yes ä')
})

test('files are served with their type by net.fetch', async () => {
  protocol.handle('app', () =>
    net.fetch(import.meta.url.replace('scheme-server.test.ts', 'electron')),
  )
  expect(await ask('/')).toMatchObject({ status: 200, text: expect.stringContaining('#!/bin/sh') })
  await expect(net.fetch('file:///no/such/file.png')).rejects.toThrow('net::ERR_FILE_NOT_FOUND')
  await expect(net.fetch('https://example.com/')).rejects.toThrow('only file: URLs')
})

test('a handler that fails looks like a failed load', async () => {
  protocol.handle('app', () => {
    throw new Error('broken')
  })
  await expect(ask('/')).rejects.toThrow('socket hang up')
  expect(process.stderr.write).toHaveBeenCalledWith(expect.stringContaining('broken'))
})

test('a page that has stopped listening is no failure', async () => {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>()
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  protocol.handle('app', async () => {
    asked.destroy()
    await left
    queueMicrotask(answer)
    return new Response('too late')
  })
  const { request } = await import('node:http')
  const asked = request({ host: '127.0.0.1', port, headers: { host: 'bundle.app.localhost' } })
  // An answer to a later request shows that the server has seen the end of this one.
  asked.on('error', () => ask('/', { host: 'x.other.localhost' }).then(() => leave())).end()
  await answered
  await ask('/', { host: 'x.other.localhost' })
  expect(process.stderr.write).not.toHaveBeenCalled()
})

test('a policy that names the scheme, and redirects, are refused', async () => {
  const headers = { 'content-security-policy': 'default-src app:' }
  protocol.handle('app', () => new Response('', { headers }))
  await expect(ask('/')).rejects.toThrow('socket hang up')
  protocol.unhandle('app')
  protocol.handle('app', () => Response.redirect('https://example.com/'))
  await expect(ask('/')).rejects.toThrow('socket hang up')
})

test('the icon that Chromium asks for by itself never reaches the handler', async () => {
  const handler = vi.fn(() => new Response('icon'))
  protocol.handle('app', handler)
  expect((await ask('/favicon.ico', { dest: 'image' })).status).toBe(204)
  expect(handler).not.toHaveBeenCalled()
})

test('unknown schemes have no handler, weak ones may have none', async () => {
  expect((await ask('/', { host: 'x.other.localhost' })).status).toBe(502)
  expect(() => protocol.handle('weak', () => new Response())).toThrow('not standard, secure')
  expect(() => protocol.unhandle('app')).toThrow('not handled')
  expect(() => protocol.registerSchemesAsPrivileged([])).toThrow('before app is ready')
})
