import { create } from 'zustand'
import type { RunningImport } from '../../ipc/contract.ts'
import { send } from '../bridge.ts'

/** The imports that take a while. */
export const useRunningImports = create<{ imports: RunningImport[] }>(() => ({ imports: [] }))

export function keepRunningImports(imports: RunningImport[]): void {
  useRunningImports.setState({ imports })
}

/** Calls an import off: the library stays as it was. */
export function cancelImport(id: number): void {
  send('import:cancel', id)
}
