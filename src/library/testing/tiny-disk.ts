import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TinyDisk {
  path: string
  /** Mounts it anew so that nothing can be written to it. */
  makeReadOnly(): void
  unmount(): void
}

/** A disk of a given size in memory; null where none can be mounted (not Linux, or not root). */
export function mountTinyDisk(kilobytes: number): TinyDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const path = mkdtempSync(join(tmpdir(), 'reinschrift-disk-'))
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { stdio: 'ignore' })
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path)
  } catch {
    rmdirSync(path)
    return null
  }
  return {
    path,
    makeReadOnly: () => run('mount', '-o', 'remount,ro', path),
    unmount() {
      run('umount', path)
      rmdirSync(path)
    },
  }
}
