/**
 * npm run conformance:wordpress [-- PAGES]: reads pages in block markup with the block editor of WordPress.
 * Installs it (about a gigabyte) beside the dependencies when it is not there.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'node_modules', '.cache', 'wordpress-editor')
const wanted = fileURLToPath(new URL('editor', import.meta.url))

/** @returns whether the command ended well */
async function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } } as const
  const [status] = await once(spawn(command, args, options), 'close')
  return status === 0
}

async function isInstalled(): Promise<boolean> {
  const [ours, theirs] = await Promise.all(
    [join(wanted, 'package-lock.json'), join(folder, 'installed.json')].map((path) =>
      readFile(path, 'utf8').catch(() => ''),
    ),
  )
  return ours === theirs
}

async function install(): Promise<boolean> {
  await cp(wanted, folder, { recursive: true })
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund']
  if (!(await run('npm', ['ci', '--prefix', folder, ...quiet]))) return false
  await cp(join(wanted, 'package-lock.json'), join(folder, 'installed.json'))
  return true
}

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const isReady = (await isInstalled()) || (await install())
const isRight =
  isReady &&
  (await run(process.execPath, [vitest, 'run', 'scripts/wordpress'], {
    WORDPRESS_EDITOR: folder,
    WORDPRESS_PAGES: process.argv[2] ?? '1000',
  }))
process.exitCode = isRight ? 0 : 1
