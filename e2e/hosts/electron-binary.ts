import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of the npm package `electron`. */
export function electronPackage(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
}

/**
 * Where Electron's binary is, found without require('electron'), which would try to download it.
 * Looks where Electron's own installer puts it, or into ELECTRON_OVERRIDE_DIST_PATH.
 *
 * @param folder of the npm package
 * @returns undefined when the binary is missing, incomplete, or of another version than the package
 */
export function electronBinary(
  folder = electronPackage(),
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const name = readFileSync(join(folder, 'path.txt'), 'utf8')
    const dist = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
    const installed = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    const binary = join(dist, name)
    return installed === version && existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}
