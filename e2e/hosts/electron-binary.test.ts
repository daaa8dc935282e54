import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { electronBinary } from './electron-binary.ts'

let folder = ''
const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-'))
  mkdirSync(join(folder, 'dist'))
  write('package.json', '{"version": "45.4.1"}')
})
afterEach(() => rmSync(folder, { recursive: true }))

function install(version: string): void {
  write('path.txt', 'electron')
  write('dist/version', version)
  write('dist/electron', '')
}

test('an installed binary is found', () => {
  install('v45.4.1')
  expect(electronBinary(folder, {})).toBe(join(folder, 'dist', 'electron'))
})

test('nothing is installed', () => {
  expect(electronBinary(folder, {})).toBeUndefined()
})

test('another version, or half an installation, does not count', () => {
  install('44.0.0')
  expect(electronBinary(folder, {})).toBeUndefined()
  install('45.4.1')
  rmSync(join(folder, 'dist', 'electron'))
  expect(electronBinary(folder, {})).toBeUndefined()
})

test('the binary may lie elsewhere', () => {
  install('45.4.1')
  const other = join(folder, 'other')
  expect(electronBinary(folder, { ELECTRON_OVERRIDE_DIST_PATH: other })).toBeUndefined()
  mkdirSync(other)
  write('other/version', '45.4.1')
  write('other/electron', '')
  expect(electronBinary(folder, { ELECTRON_OVERRIDE_DIST_PATH: other })).toBe(
    join(other, 'electron'),
  )
})
