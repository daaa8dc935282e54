import { execFile, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createLibrary } from '../../library/create-library.ts'
import { withCompileCache } from '../../library/testing/compile-cache.ts'
import { temporaryFolder } from '../../library/testing/temporary-folder.ts'
import { recordedRun } from '../testing/recorded-run.ts'
import { runCli } from '../testing/run-cli.ts'

const SCRIPT = fileURLToPath(new URL('../index.ts', import.meta.url))
const BAR = '█'

/** A library to be, and so many files for it. */
async function sources(count: number) {
  const root = await temporaryFolder()
  await createLibrary(join(root, 'Podcast'), { name: 'P', languages: ['de'] })
  await mkdir(join(root, 'neu'))
  const paths = Array.from({ length: count }, (_, at) => join(root, 'neu', `${at}.md`))
  for (const path of paths) await writeFile(path, '# Titel\n\nEin Satz.\n')
  return ['import', ...paths, '--library', join(root, 'Podcast')]
}

test('a bar on a terminal says how far it is, and goes away', async () => {
  const { code, error } = await recordedRun(await sources(3), { messageColumns: 40 })
  expect(code).toBe(0)
  const lines = error.split('\r\x1b[2K')
  expect(lines[1]).toMatch(new RegExp(`^${BAR}{8}░{16} 1/3 `))
  for (const line of lines) expect(line.trimEnd().length).toBeLessThan(40)
  expect(lines.at(-1)).toBe('3 Folgen importiert\n')
})

test.each([
  ['for a single file', 1, [], 40],
  ['when it is to be quiet', 3, ['--quiet'], 40],
  ['in a file or a pipe', 3, [], null],
])('there is no bar %s', async (_when, count, options, messageColumns) => {
  const args = [...(await sources(count)), ...options]
  const { code, error } = await recordedRun(args, { messageColumns })
  expect({ code, hasBar: error.includes(BAR) }).toEqual({ code: 0, hasBar: false })
})

test('a process knows by itself that its messages go to a pipe', async () => {
  expect((await runCli(await sources(2))).error).toBe('2 Folgen importiert\n')
}, 30_000)

/** It runs a command on a terminal of its own. */
const hasScript = spawnSync('script', ['--version']).status === 0

test.skipIf(!hasScript)(
  'and that they are on a terminal (needs script of util-linux)',
  async () => {
    const words = [process.execPath, SCRIPT, ...(await sources(2))].map((word) => `'${word}'`)
    const options = { env: { ...withCompileCache, LC_ALL: 'de', TERM: 'xterm' } }
    const shown = await new Promise<string>((resolve) => {
      const args = ['-qec', words.join(' '), '/dev/null']
      execFile('script', args, options, (_failure, out) => resolve(out))
    })
    expect(shown).toContain(BAR)
    expect(shown).toContain('2 Folgen importiert')
  },
  30_000,
)
