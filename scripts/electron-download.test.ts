import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accepts, canDownloadElectron, downloadUrl } from './electron-download.ts'

let server: Server
let mirror = ''
let asked = ''
let status = 200
let cache = ''
beforeEach(async () => {
  cache = mkdtempSync(join(tmpdir(), 'cache-'))
  server = createServer((request, response) => {
    asked = `${request.method} ${request.url}`
    response.writeHead(status).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mirror/`
})
afterEach(() => {
  server.close()
  rmSync(cache, { recursive: true })
})
const env = () => ({ ELECTRON_MIRROR: mirror, electron_config_cache: cache })

test('the address is that of the release, or of the mirror', () => {
  expect(downloadUrl('45.4.1', {}, 'linux', 'x64').href).toBe(
    'https://github.com/electron/electron/releases/download/v45.4.1/electron-v45.4.1-linux-x64.zip',
  )
  const custom = { ELECTRON_MIRROR: 'https://m/', ELECTRON_CUSTOM_DIR: '{{ version }}' }
  expect(downloadUrl('45.4.1', custom, 'darwin', 'arm64').href).toBe(
    'https://m/45.4.1/electron-v45.4.1-darwin-arm64.zip',
  )
})

test('a server that has the file can be downloaded from', async () => {
  status = 200
  expect(await canDownloadElectron('1.2.3', env())).toBe(true)
  expect(asked).toMatch(/^HEAD \/mirror\/v1\.2\.3\/electron-v1\.2\.3-/)
})

test('a server that refuses cannot', async () => {
  status = 403
  expect(await canDownloadElectron('1.2.3', env())).toBe(false)
})

test('what is cached needs no server', async () => {
  status = 404
  mkdirSync(join(cache, 'abc'))
  const file = downloadUrl('1.2.3', {}).pathname.split('/').at(-1) ?? ''
  writeFileSync(join(cache, 'abc', file), '')
  expect(await canDownloadElectron('1.2.3', env())).toBe(true)
})

test('nobody there is found out at once', async () => {
  server.close()
  const start = performance.now()
  expect(await accepts(new URL(mirror), 900)).toBe(false)
  expect(performance.now() - start).toBeLessThan(1000)
})
