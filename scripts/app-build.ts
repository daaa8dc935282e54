import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the bundles in out/ are made of. */
const sources = ['src/**/*', 'electron.vite.config.ts', 'package.json']

/**
 * Whether the app must be built: out/ is missing, or older than a source.
 *
 * @param root the folder of the repository
 */
export function isBuildStale(root: string): boolean {
  const built = statSync(join(root, 'out', 'main', 'index.js'), { throwIfNoEntry: false })
  if (!built) return true
  const changed = (path: string) => statSync(join(root, path)).mtimeMs > built.mtimeMs
  return globSync(sources, { cwd: root }).some(changed)
}

/** Runs a program of node_modules/.bin in the foreground and returns its exit code. */
export function runBin(root: string, name: string, args: string[], env = process.env): number {
  const shell = process.platform === 'win32'
  const bin = join(root, 'node_modules', '.bin', shell ? `${name}.cmd` : name)
  return spawnSync(bin, args, { cwd: root, env, stdio: 'inherit', shell }).status ?? 1
}

/** Builds the app where that is needed. @returns the builder's exit code */
export function buildApp(root: string): number {
  return isBuildStale(root) ? runBin(root, 'electron-vite', ['build', '--logLevel', 'warn']) : 0
}
