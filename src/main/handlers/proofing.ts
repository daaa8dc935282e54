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
  handle('clean-up:begin', (folder, versionName) =>
    worker.call('clean-up:begin', folder, versionName),
  )
  handle('clean-up:end', (folder) => worker.call('clean-up:end', folder))
  handle('clean-up:allow', (folder, key, as) => worker.call('clean-up:allow', folder, key, as))
  listen('proofing:stop', (folder) => worker.send('proofing:stop', folder))
}
