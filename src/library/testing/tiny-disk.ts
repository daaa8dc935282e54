import { afterAll, beforeAll } from 'vitest'
import { mountDisk, type TinyDisk } from './mount-disk.ts'

export { canMountDisk } from './mount-disk.ts'

/** Gives a suite of tests a disk of its own in memory, of a given size, while it runs. */
export function useTinyDisk(kilobytes: number): TinyDisk {
  let mounted: ReturnType<typeof mountDisk> | null = null
  const disk = (): TinyDisk => {
    if (!mounted) throw new Error('the disk is there while the tests of the suite run')
    return mounted.disk
  }
  beforeAll(() => {
    mounted = mountDisk(kilobytes)
  })
  afterAll(() => mounted?.unmount())
  return {
    get path() {
      return disk().path
    },
    makeReadOnly: () => disk().makeReadOnly(),
    makeWritable: () => disk().makeWritable(),
    grow: (size) => disk().grow(size),
  }
}
