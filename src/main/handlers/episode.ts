import { COPIED_TITLE } from '../../worker/protocol.ts'
import { handle, listen } from '../handle.ts'
import type { Shell } from '../shell.ts'

/** Making, opening and changing episodes. */
export function registerEpisodeHandlers({ settings, worker, translate }: Shell): void {
  handle('episode:create', () => worker.call('episode:create'))
  handle('episode:open', async (folder) => {
    const opened = await worker.call('episode:open', folder)
    if (worker.libraryPath) settings.rememberEpisode(worker.libraryPath, folder)
    return opened
  })
  handle('episode:rename', (folder, title) => worker.call('episode:rename', folder, title))
  handle('episode:duplicate', (folder) => {
    const { dialog } = translate()
    const copyTitle = dialog('copy-title', { title: COPIED_TITLE })
    return worker.call('episode:duplicate', folder, { copyTitle, untitled: dialog('untitled') })
  })
  handle('episode:trash', (folder) => worker.call('episode:trash', folder))
  handle('episode:restore', (folder) => worker.call('episode:restore', folder))
  handle('episode:bring-back', (journal) => worker.call('episode:bring-back', journal))
  handle('episode:save', (folder) => worker.call('episode:save', folder))
  handle('episode:replace', (folder, pageJson, version) =>
    worker.call('episode:replace', folder, pageJson, version),
  )
  handle('merge:find-copies', (folder) => worker.call('merge:find-copies', folder))
  handle('merge:compare', (folder, copy) => worker.call('merge:compare', folder, copy))
  handle('merge:finish', (...request) => worker.call('merge:finish', ...request))
  handle('merge:undo', (folder) => worker.call('merge:undo', folder))
  listen('merge:answer', (...answer) => worker.send('merge:answer', ...answer))
  listen('episode:steps', (...steps) => worker.send('episode:steps', ...steps))
  listen('episode:check', (...check) => worker.send('episode:check', ...check))
}
