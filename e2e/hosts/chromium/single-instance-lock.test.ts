import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SingleInstanceLock } from './single-instance-lock.ts'

const message = { argv: ['app', '--x'], workingDirectory: '/', additionalData: { n: 1 } }
const nobody = () => {}
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function ownedBy(pid: number): void {
  mkdirSync(join(folder, 'chromium-host-lock'))
  writeFileSync(join(folder, 'chromium-host-lock', 'owner'), String(pid))
}

test('the first instance gets the lock and keeps it', () => {
  const lock = new SingleInstanceLock(folder)
  expect(lock.request(message, nobody)).toBe(true)
  expect(lock.request(message, nobody)).toBe(true)
  expect(lock.isHeld).toBe(true)
  lock.release()
  expect(lock.isHeld).toBe(false)
})

test('a living owner keeps the lock', () => {
  ownedBy(process.ppid)
  expect(new SingleInstanceLock(folder).request(message, nobody)).toBe(false)
})

test('the lock of a dead process is taken over', () => {
  // Above the largest process id of Linux.
  ownedBy(2 ** 22 + 1)
  const lock = new SingleInstanceLock(folder)
  expect(lock.request(message, nobody)).toBe(true)
  lock.release()
})

test('the first instance hears of the second', async () => {
  const heard = vi.fn()
  const first = new SingleInstanceLock(folder)
  first.request(message, heard)
  // Another process owns it now, as far as the second can see.
  writeFileSync(join(folder, 'chromium-host-lock', 'owner'), String(process.ppid))
  expect(new SingleInstanceLock(folder).request(message, nobody)).toBe(false)
  await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith(message))
  first.release()
})
