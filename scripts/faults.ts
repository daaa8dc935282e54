/**
 * npm run faults: what `npm test` does to the saving of an episode, at length. A thousand kills while
 * it is typed in, and every error that the file system can tell, at every call of a save, once and for good.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
)
const where = [
  'src/library/journal',
  'src/library/faults',
  'src/library/open-episode-failing',
  'src/library/versions',
]
const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=verbose', ...where], {
  stdio: 'inherit',
  env: { ...process.env, KILLS: '1000', FAULTS: 'all' },
})
process.exitCode = status ?? 1
