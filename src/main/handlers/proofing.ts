import { handle, listen } from '../handle.ts'
import type { Shell } from '../shell.ts'

/** Proofreading the open episode. */
export function registerProofingHandlers({ settings, worker }: Shell): void {
  handle('proofing:start', (folder) =>
    worker.call('proofing:start', folder, settings.get().language),
  )
  handle('proofing:ignore', (folder, rule, words, as) =>
    worker.call('proofing:ignore', folder, rule, words, as),
  )
  listen('proofing:stop', (folder) => worker.send('proofing:stop', folder))
}
