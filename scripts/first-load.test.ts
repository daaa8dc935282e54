import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeExcess, findFirstLoad } from './first-load.ts'

let root = ''
function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'first-load-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const html = `<head>
  <script type="module" crossorigin src="./assets/index.js"></script>
  <link rel="modulepreload" crossorigin href="./assets/react.js">
  <link rel="stylesheet" crossorigin href="./assets/index.css">
</head>`

test('the first load is what index.html names, and what that imports before it runs', () => {
  write({
    'index.html': html,
    'assets/index.js': 'import"./react.js";import{a as b}from"./model.js";import("./panel.js")',
    'assets/react.js': '',
    'assets/model.js': `export*from './deep/schema.js'`,
    'assets/deep/schema.js': 'import"../model.js"',
    'assets/panel.js': 'import"./parser.js"',
    'assets/parser.js': '',
  })
  const files = findFirstLoad(root).map(({ file }) => file)
  expect(files.sort()).toEqual([
    'assets/deep/schema.js',
    'assets/index.js',
    'assets/model.js',
    'assets/react.js',
  ])
})

test('a first load that is too large is described, the largest chunk first', () => {
  const noise = Array.from({ length: 2000 }, (_, index) => (index ** 3 % 1009).toString(36)).join()
  write({
    'index.html': html,
    'assets/index.js': 'import"./react.js"',
    'assets/react.js': noise,
  })
  const chunks = findFirstLoad(root)
  const total = chunks.reduce((sum, { gzippedBytes }) => sum + gzippedBytes, 0)
  expect(describeExcess(chunks, total)).toBeNull()
  const lines = describeExcess(chunks, total - 300)?.split('\n')
  expect(lines?.[0]).toMatch(/ gzipped, 0\.3 kB more than /)
  expect(lines?.[1]).toMatch(/ kB {2}assets\/react\.js$/)
  expect(lines).toHaveLength(3)
})
