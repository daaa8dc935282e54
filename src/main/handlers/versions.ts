import { shell as desktop } from 'electron'
import { handle } from '../handle.ts'
import type { Shell } from '../shell.ts'

/** Keeping, naming and comparing versions of the open episode. */
export function registerVersionHandlers({ worker }: Shell): void {
  handle('versions:list', (folder) => worker.call('versions:list', folder))
  handle('versions:keep', (folder, kept) => worker.call('versions:keep', folder, kept))
  handle('versions:name', (folder, id, name) => worker.call('versions:name', folder, id, name))
  handle('versions:compare', (folder, before, after) =>
    worker.call('versions:compare', folder, before, after),
  )
  handle('versions:page', (folder, id) => worker.call('versions:page', folder, id))
  handle('versions:show-source', async (folder, source) => {
    desktop.showItemInFolder(await worker.call('versions:source-path', folder, source))
    return null
  })
}
