import { join } from 'node:path'
import { app, shell as desktop, dialog } from 'electron'
import { exporters } from '../../episode/formats/registry.ts'
import { Problem } from '../../episode/problem.ts'
import { type ExportRequest, planExport } from '../../library/exports/plan-export.ts'
import { type WrittenExport, writeExport } from '../../library/exports/write-export.ts'
import { handle } from '../handle.ts'
import type { Shell } from '../shell.ts'

/** Asks before a file is replaced that this episode's exports did not write. */
async function mayReplace(shell: Shell, name: string): Promise<boolean> {
  const translate = shell.translate()
  const { response } = await dialog.showMessageBox(shell.requireWindow(), {
    type: 'warning',
    message: translate.dialog('overwrite-message', { name }),
    detail: translate.dialog('overwrite-detail'),
    buttons: [translate.dialog('overwrite'), translate.dialog('cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** Writes, and asks where something else is in the way. @returns null when it is to stay */
async function writeOrAsk(shell: Shell, request: ExportRequest): Promise<WrittenExport | null> {
  try {
    return await writeExport(request, false)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'export-foreign-file') throw error
    if (!(await mayReplace(shell, String(error.values.name)))) return null
    return writeExport(request, true)
  }
}

/** The preview, and writing the page where the person wants it. */
export function registerExportHandlers(shell: Shell): void {
  const { settings, workspace } = shell

  const requestFor = (
    folder: string,
    target: ExportRequest['target'],
    outPath: string | null,
  ): ExportRequest => {
    const { page, path } = workspace.episodes.get(folder)
    const fileName = `${folder}${exporters[target].extension}`
    return {
      page,
      episodePath: path,
      target,
      outPath: outPath ?? join(app.getPath('documents'), fileName),
      fallbackLanguage: settings.get().language,
    }
  }

  handle('export:preview', async (folder, target) => {
    const { text, losses } = await planExport(requestFor(folder, target, null))
    return { text, losses }
  })
  handle('export:write', async (folder, target) => {
    const translate = shell.translate()
    const isMarkdown = target === 'markdown'
    const { canceled, filePath } = await dialog.showSaveDialog(shell.requireWindow(), {
      title: translate.dialog('export-title'),
      buttonLabel: translate.dialog('export-button'),
      defaultPath: requestFor(folder, target, null).outPath,
      filters: [
        {
          name: translate.dialog(isMarkdown ? 'export-filter-markdown' : 'export-filter-html'),
          extensions: [exporters[target].extension.slice(1)],
        },
      ],
      properties: ['createDirectory'],
    })
    return canceled ? null : writeOrAsk(shell, requestFor(folder, target, filePath))
  })
  handle('export:show-in-file-manager', (path) => {
    desktop.showItemInFolder(path)
    return null
  })
}
