import { join } from 'node:path'
import { app, dialog } from 'electron'
import type { CreditListFormat } from '../../episode/credits/credit-list.ts'
import { handle, listen } from '../handle.ts'
import type { Shell } from '../shell.ts'

const EXTENSIONS: Readonly<Record<CreditListFormat, string>> = { csv: 'csv', markdown: 'md' }

/** The pictures of the library, and the list of their credits. */
export function registerPicturesHandlers(shell: Shell): void {
  const { settings, worker } = shell

  handle('pictures:list', () => worker.call('pictures:list'))
  listen('pictures:cancel', () => worker.send('pictures:cancel'))
  handle('pictures:set-credits', (changes) => worker.call('pictures:set-credits', changes))
  handle('pictures:write-credits', async (format, pictures) => {
    const translate = shell.translate()
    const words = translate.creditList()
    const extension = EXTENSIONS[format]
    const { canceled, filePath } = await dialog.showSaveDialog(shell.requireWindow(), {
      title: translate.dialog('credits-title'),
      buttonLabel: translate.dialog('export-button'),
      defaultPath: join(app.getPath('documents'), `${words.title}.${extension}`),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    if (canceled) return null
    const { language } = settings.get()
    await worker.call('pictures:write-credits', pictures, {
      path: filePath,
      format,
      words,
      language,
    })
    return filePath
  })
}
