import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

const FORBIDDEN = [
  ['src/episode', 'node:fs'],
  ['src/episode', 'react'],
  ['src/episode/formats', '../../library/b.ts'],
  ['src/episode', '../i18n/b.ts'],
  ['src/library', 'electron'],
  ['src/library', '../ipc/contract.ts'],
  ['src/worker', 'electron'],
  ['src/worker', '../main/log.ts'],
  ['src/worker', '../i18n/b.ts'],
  ['src/ipc', 'electron'],
  ['src/ipc', '../worker/protocol.ts'],
  ['src/i18n', '../episode/page.ts'],
  ['src/main', 'react'],
  ['src/main/handlers', '../../renderer/bridge.ts'],
  ['src/main', '../worker/workspace.ts'],
  ['src/cli', 'electron'],
  ['src/cli', '../main/settings.ts'],
  ['src/preload', '../episode/page.ts'],
  ['src/renderer', 'electron'],
  ['src/renderer/screens', 'node:path'],
  ['src/renderer', '../library/b.ts'],
  ['src/renderer', '../worker/protocol.ts'],
  ['src/renderer/components', '../bridge.ts'],
  ['src/renderer/components', '../stores/b.ts'],
  ['src/renderer/editor/queries', '../commands/b.ts'],
] as const

const ALLOWED = [
  ['src/library', '../episode/page.ts'],
  ['src/library', 'node:fs'],
  ['src/worker', '../library/b.ts'],
  ['src/worker', '../ipc/contract.ts'],
  ['src/worker', 'node:worker_threads'],
  ['src/main', 'electron'],
  ['src/main', '../library/b.ts'],
  ['src/main', '../worker/protocol.ts'],
  ['src/cli', '../library/b.ts'],
  ['src/preload', '../ipc/channels.ts'],
  ['src/renderer', '../episode/page.ts'],
  ['src/renderer/screens', '../bridge.ts'],
] as const

/** A file of its own for each case, so that one run of the linter judges all of them. */
const fileOf = (folder: string, imported: string): string =>
  `${folder}/from-${imported.replace(/\W+/g, '-')}.ts`

let broken: Set<string>
let tree: string

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'import-law-'))
  cpSync(join(root, 'biome.json'), join(tree, 'biome.json'))
  for (const [folder, imported] of [...FORBIDDEN, ...ALLOWED]) {
    const file = join(tree, fileOf(folder, imported))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `import { x } from '${imported}'\n\nx()\n`)
  }
  const run = spawnSync(
    'biome',
    ['lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', '--reporter=json', '.'],
    { cwd: tree, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 1e8 },
  )
  const report = JSON.parse(run.stdout) as { diagnostics: { location: { path: string } }[] }
  broken = new Set(report.diagnostics.map((d) => d.location.path.replaceAll('\\', '/')))
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

test.each(FORBIDDEN)('%s must not import %s', (folder, imported) => {
  expect(broken).toContain(fileOf(folder, imported))
})

test.each(ALLOWED)('%s may import %s', (folder, imported) => {
  expect(broken).not.toContain(fileOf(folder, imported))
})
