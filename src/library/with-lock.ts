import { open, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from './file-problem.ts'
import { isRunning } from './is-running.ts'

/** Some five seconds in all: longer than anybody who lives holds a lock, the waits for Windows included. */
const WAITS_MS = [5, 10, 20, 50, 100, 200, 400, 800, 1600, 2000]

/** An owner writes its name at once; one that still has none after so many looks was cut off. */
const LOOKS_AT_NAMELESS = 4

/** The locks that this process holds, by path: any other that bears its name is left over. */
const held = new Set<string>()

/**
 * Does something to a file while no other process of ours does: between looking at a file and replacing it,
 * another one could replace it, and what it wrote would be gone unseen. A lock whose process has ended is
 * taken over at once, any other after some seconds; where none can be made, it is done without.
 * @param path absolute path of the file; the lock is a hidden file beside it
 */
export async function withLock(path: string, act: () => Promise<void>): Promise<void> {
  const lock = join(dirname(path), `.${basename(path)}.lock`)
  const isMine = await takeLock(lock)
  try {
    await act()
  } finally {
    // One that stays is taken over.
    if (isMine) await rm(lock, { force: true }).catch(() => undefined)
    if (isMine) held.delete(lock)
  }
}

/** @returns false when no lock can be made: whatever hinders that will be told by what is done next */
async function takeLock(lock: string): Promise<boolean> {
  for (const [look, waitMs] of [...WAITS_MS, null].entries()) {
    try {
      await makeLock(lock)
      held.add(lock)
      return true
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return false
    }
    if (waitMs !== null && !(await isLeftOver(lock, look))) await wait(waitMs)
    else await rm(lock, { force: true }).catch(() => undefined)
  }
  return false
}

async function makeLock(lock: string): Promise<void> {
  const file = await open(lock, 'wx')
  try {
    // On a full disk it stays without a name, and is a lock all the same.
    await file.writeFile(`${hostname()} ${process.pid}\n`).catch(() => undefined)
  } finally {
    await file.close().catch(() => undefined)
  }
}

/** Whether nobody holds a lock any more, as far as can be told on this machine. */
async function isLeftOver(lock: string, look: number): Promise<boolean> {
  const owner = await readFile(lock, 'utf8').catch(() => '')
  const [, host, pid] = /^(.+) (\d+)\n$/.exec(owner) ?? []
  if (host === undefined) return look >= LOOKS_AT_NAMELESS
  if (host !== hostname()) return false
  return Number(pid) === process.pid ? !held.has(lock) : !isRunning(Number(pid))
}
