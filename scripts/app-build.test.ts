import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuildStale } from './app-build.ts'

let root = ''
function write(path: string, time: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), '')
  utimesSync(join(root, path), time, time)
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  write('src/main/index.ts', 100)
  utimesSync(join(root, 'src/main'), 100, 100)
})
afterEach(() => rmSync(root, { recursive: true }))

test('a missing build is stale', () => {
  expect(isBuildStale(root)).toBe(true)
})

test('a build is fresh until a source changes', () => {
  write('out/main/index.js', 200)
  expect(isBuildStale(root)).toBe(false)
  write('src/main/index.ts', 300)
  expect(isBuildStale(root)).toBe(true)
})
