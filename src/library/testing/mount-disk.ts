import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small disk in memory. */
export interface TinyDisk {
  /** Absolute path of the disk. */
  readonly path: string
  /** Mounts it anew so that nothing can be written to it. */
  makeReadOnly(): void
  /** The same so that it can be written to again. */
  makeWritable(): void
  /** Gives it another size. */
  grow(kilobytes: number): void
}

/** False where no disk can be mounted: not Linux, or not root. */
export const canMountDisk: boolean = tryToMount()

/** Mounts a disk of a given size. @returns it, and what takes it away */
export function mountDisk(kilobytes: number): { disk: TinyDisk; unmount: () => void } {
  const path = mount(kilobytes)
  const remount = (options: string) => run('mount', '-o', `remount,${options}`, path)
  return {
    disk: {
      path,
      makeReadOnly: () => remount('ro'),
      makeWritable: () => remount('rw'),
      grow: (size) => remount(`size=${size}k`),
    },
    unmount: () => unmount(path),
  }
}

/** Puts a folder in another's place, which tells nobody, as a drive on the network comes and goes. */
export const bindFolder = (from: string, to: string): void => run('mount', '--bind', from, to)

/** Takes it away again. */
export const unbindFolder = (path: string): void => run('umount', path)

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: 'ignore' })
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
