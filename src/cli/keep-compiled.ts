import module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Lets Node keep what it compiles, so that the next start takes half the time. It is kept in the person's own
 * cache, since code that anybody could have put there must not be run. Before Node 22.8 nothing is kept.
 */
export function keepCompiled(): void {
  module.enableCompileCache?.(join(cacheFolder(process.env), 'reinschrift', 'compiled'))
}

/** Where a person's programs keep what can be made anew, on each system. */
function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA }: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return XDG_CACHE_HOME || join(homedir(), '.cache')
}
