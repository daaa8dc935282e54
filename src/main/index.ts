import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, session } from 'electron'
import { picturePath } from '../library/episode-path.ts'
import { registerAppScheme, serveAppScheme } from './app-scheme.ts'
import { keepUntilSaved } from './closing.ts'
import { registerAppHandlers } from './handlers/app.ts'
import { registerEpisodeHandlers } from './handlers/episode.ts'
import { registerExportHandlers } from './handlers/export.ts'
import { registerImportHandlers } from './handlers/import.ts'
import { registerLibraryHandlers } from './handlers/library.ts'
import { registerPictureHandlers } from './handlers/picture.ts'
import { registerPicturesHandlers } from './handlers/pictures.ts'
import { registerProofingHandlers } from './handlers/proofing.ts'
import { registerReplacingHandlers } from './handlers/replacing.ts'
import { registerVersionHandlers } from './handlers/versions.ts'
import { refuseNavigation } from './refuse-navigation.ts'
import { refusePermissions } from './refuse-permissions.ts'
import { reloadAfterCrash } from './reload-after-crash.ts'
import { createShell } from './shell.ts'
import { createWindow } from './window.ts'

registerAppScheme()
refuseNavigation()

if (app.requestSingleInstanceLock()) void start()
else app.quit()

async function start(): Promise<void> {
  await app.whenReady()
  const shell = createShell()
  nativeTheme.themeSource = shell.settings.get().theme
  refusePermissions(session.defaultSession)
  serveAppScheme({
    rendererFolder: join(import.meta.dirname, '../renderer'),
    pictureFile: (folder, name) => picturePath(shell.worker.libraryPath, folder, name),
  })

  registerAppHandlers(shell)
  registerLibraryHandlers(shell)
  registerEpisodeHandlers(shell)
  registerImportHandlers(shell)
  registerExportHandlers(shell)
  registerPictureHandlers(shell)
  registerReplacingHandlers(shell)
  registerPicturesHandlers(shell)
  registerProofingHandlers(shell)
  registerVersionHandlers(shell)

  const openWindow = (): void => {
    const window = createWindow()
    shell.attach(window)
    reloadAfterCrash(window, shell)
    keepUntilSaved(window, shell)
  }
  openWindow()

  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow()
  })
  app.on('second-instance', () => shell.showWindow())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', () => void shell.worker.end())
}
