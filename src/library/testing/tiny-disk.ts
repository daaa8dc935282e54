import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

export interface TinyDisk {
  /** Absolute path of the disk; known when the tests of the suite run. */
  readonly path: string
  /** Mounts it anew so that nothing can be written to it. */
  makeReadOnly(): void
  /** Gives it another size. */
  grow(kilobytes: number): void
}

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'ignore' })

/** False where no disk can be mounted: not Linux, or not root. */
export const canMountDisk: boolean = tryToMount()

/** Gives a suite of tests a disk of its own in memory, of a given size, while it runs. */
export function useTinyDisk(kilobytes: number): TinyDisk {
  let path = ''
  beforeAll(() => {
    path = mount(kilobytes)
  })
  afterAll(() => unmount(path))
  return {
    get path() {
      return path
    },
    makeReadOnly: () => run('mount', '-o', 'remount,ro', path),
    grow: (kilobytes) => run('mount', '-o', `remount,size=${kilobytes}k`, path),
  }
}

function mount(kilobytes: number): string {
  const path = mkdtempSync(join(tmpdir(), 'reinschrift-disk-'))
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path)
    return path
  } catch (error) {
    rmdirSync(path)
    throw error
  }
}

function unmount(path: string): void {
  run('umount', path)
  rmdirSync(path)
}

function tryToMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    unmount(mount(4))
    return true
  } catch {
    return false
  }
}
