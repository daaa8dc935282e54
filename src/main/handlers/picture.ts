import { dialog } from 'electron'
import { PICTURE_EXTENSIONS } from '../../library/add-picture.ts'
import { handle } from '../handle.ts'
import type { Shell } from '../shell.ts'

/** Putting picture files into an episode's folder. */
export function registerPictureHandlers(shell: Shell): void {
  const { worker } = shell

  handle('picture:choose', async (folder) => {
    const translate = shell.translate()
    const { canceled, filePaths } = await dialog.showOpenDialog(shell.requireWindow(), {
      title: translate.dialog('picture-title'),
      buttonLabel: translate.dialog('choose'),
      filters: [{ name: translate.dialog('picture-filter'), extensions: [...PICTURE_EXTENSIONS] }],
      properties: ['openFile'],
    })
    const [path] = filePaths
    return canceled || !path ? null : worker.call('picture:add', folder, path)
  })
  handle('picture:read-credit', (...request) => worker.call('picture:read-credit', ...request))
  handle('picture:add-file', (folder, path) => worker.call('picture:add', folder, path))
  handle('picture:add-bytes', (folder, name, bytes) =>
    worker.call('picture:add', folder, { name, bytes }),
  )
}
