import { dialog } from 'electron'
import { SOURCE_EXTENSIONS } from '../../episode/source/source-format.ts'
import { handle, listen } from '../handle.ts'
import type { Shell } from '../shell.ts'

/** Bringing pages in: by dialog, by dropping, by pasting. */
export function registerImportHandlers(shell: Shell): void {
  const { worker } = shell

  handle('import:choose', async () => {
    const translate = shell.translate()
    const { canceled, filePaths } = await dialog.showOpenDialog(shell.requireWindow(), {
      title: translate.dialog('import-title'),
      buttonLabel: translate.dialog('import-button'),
      filters: [{ name: translate.dialog('import-filter'), extensions: [...SOURCE_EXTENSIONS] }],
      properties: ['openFile', 'multiSelections'],
    })
    return canceled ? null : worker.call('import:files', filePaths)
  })
  handle('import:files', (paths) => worker.call('import:files', paths))
  handle('import:text', (source) => worker.call('import:text', source))
  handle('import:pasted', (folder, source) => worker.call('import:pasted', folder, source))
  listen('import:cancel', (id) => worker.send('import:cancel', id))
}
