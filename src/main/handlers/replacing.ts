import { handle, listen } from '../handle.ts'
import type { Shell } from '../shell.ts'

/** Find and replace, where the window cannot do it by itself. */
export function registerReplacingHandlers({ worker }: Shell): void {
  handle('replacing:find', (search) => worker.call('replacing:find', search))
  handle('replacing:replace', (request) => worker.call('replacing:replace', request))
  handle('replacing:undo', () => worker.call('replacing:undo'))
  handle('replacing:find-in-texts', (rule, texts) =>
    worker.call('replacing:find-in-texts', rule, texts),
  )
  listen('replacing:cancel', () => worker.send('replacing:cancel'))
}
