import { app, shell as desktop, dialog } from 'electron'
import type { LibraryInfo } from '../../ipc/contract.ts'
import { createLibrary } from '../../library/create-library.ts'
import type { Library } from '../../library/library.ts'
import { openLibrary } from '../../library/open-library.ts'
import { handle } from '../handle.ts'
import { freeLibraryPath, proposeLibraryPath } from '../new-library-path.ts'
import { copySampleShow } from '../sample-show.ts'
import type { Shell } from '../shell.ts'

/** Choosing, making and opening libraries. */
export function registerLibraryHandlers(shell: Shell): void {
  const { settings, workspace } = shell

  const enter = async (library: Library): Promise<LibraryInfo> => {
    const info = await workspace.enter(library)
    settings.rememberLibrary(library.path)
    return info
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
  handle('library:create', async (path, name) =>
    enter(await createLibrary(path, { name, languages: [settings.get().language] })),
  )
  handle('library:open', async (path) => enter(await openLibrary(path)))
  handle('library:open-sample', async () => {
    const name = shell.translate().dialog('sample-library')
    const path = await freeLibraryPath(app.getPath('documents'), name)
    await copySampleShow(path)
    return enter(await openLibrary(path))
  })
  handle('library:show-in-file-manager', async (folder) => {
    desktop.showItemInFolder(await workspace.pathOf(folder))
    return null
  })
}
