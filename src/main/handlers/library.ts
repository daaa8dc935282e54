import { app, shell as desktop, dialog } from 'electron'
import type { LibraryInfo } from '../../ipc/contract.ts'
import { handle } from '../handle.ts'
import { freeLibraryPath, proposeLibraryPath } from '../new-library-path.ts'
import { copySampleShow } from '../sample-show.ts'
import type { Shell } from '../shell.ts'

/** Choosing, making and opening libraries. */
export function registerLibraryHandlers(shell: Shell): void {
  const { settings, worker } = shell

  const remember = (library: LibraryInfo): LibraryInfo => {
    settings.rememberLibrary(library.path)
    return library
  }

  handle('library:choose-folder', async (purpose) => {
    const translate = shell.translate()
    const isNew = purpose === 'create'
    const { canceled, filePaths } = await dialog.showOpenDialog(shell.requireWindow(), {
      title: translate.dialog(isNew ? 'library-create-title' : 'library-open-title'),
      buttonLabel: translate.dialog(isNew ? 'choose' : 'open'),
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  })
  handle('library:propose-path', () => proposeLibraryPath(shell.translate()))
  handle('library:create', async (path, name) => {
    const show = { name, languages: [settings.get().language] }
    return remember(await worker.call('library:create', path, show))
  })
  handle('library:open', async (path) => remember(await worker.call('library:open', path)))
  handle('library:open-sample', async () => {
    const name = shell.translate().dialog('sample-library')
    const path = await freeLibraryPath(app.getPath('documents'), name)
    await copySampleShow(path)
    return remember(await worker.call('library:open', path))
  })
  handle('show:change', (change) => worker.call('show:change', change))
  handle('library:show-in-file-manager', async (folder) => {
    desktop.showItemInFolder(await worker.call('library:path-of', folder))
    return null
  })
}
