import fs from 'node:fs/promises'
import { basename } from 'node:path'
import { errorCode } from '../file-problem.ts'
import { renamingSystem } from '../rename-with-retry.ts'

/** The points of a save at which a driven process can be held, in their order. */
export const GATES = ['folder', 'write', 'read back', 'look', 'rename', 'sync'] as const

/** Where a driven process waits: at a point of its save, or before it tries a lock again. */
export type Gate = (typeof GATES)[number] | 'locked'

/** Which point of a save a call to the file system is; null for all other calls. */
function gateOf(call: string, args: unknown[], libraryPath: string): Gate | null {
  const path = String(args[0])
  if (!path.startsWith(libraryPath)) return null
  const isTemporary = path.endsWith('.tmp')
  if (call === 'lstat') return 'folder'
  if (call === 'open' && isTemporary) return 'write'
  if (call === 'readFile' && isTemporary) return 'read back'
  if (call === 'readFile' && basename(path) === 'episode.json') return 'look'
  if (call === 'rename' && isTemporary) return 'rename'
  if (call === 'open' && args[1] === 'r') return 'sync'
  return null
}

let isOn = false
let pass: () => void = () => undefined

/**
 * Makes this process wait at its gates when it is told to (setGates). To be called before the imports of
 * the file system are synced (syncBuiltinESMExports).
 * @param onGate is told where it waits
 */
export function installGates(libraryPath: string, onGate: (gate: Gate) => void): void {
  const waitAt = async (gate: Gate | null): Promise<void> => {
    if (gate === null || !isOn) return
    await new Promise<void>((resolve) => {
      pass = resolve
      onGate(gate)
    })
  }
  for (const call of ['lstat', 'open', 'readFile'] as const) {
    const original = fs[call] as (...args: unknown[]) => Promise<unknown>
    const gated = async (...args: unknown[]) => {
      await waitAt(gateOf(call, args, libraryPath))
      try {
        return await original(...args)
      } catch (error) {
        if (errorCode(error) === 'EEXIST') await waitAt('locked')
        throw error
      }
    }
    Object.assign(fs, { [call]: gated })
  }
  const { rename } = renamingSystem
  renamingSystem.rename = async (from, to) => {
    await waitAt(gateOf('rename', [from], libraryPath))
    return rename(from, to)
  }
}

/** @param on false lets it go on from where it waits */
export function setGates(on: boolean): void {
  isOn = on
  if (!on) pass()
}

export const passGate = (): void => pass()
