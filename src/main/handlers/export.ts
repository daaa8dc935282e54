import { extname, join } from 'node:path'
import { app, ClipboardItem, clipboard, shell as desktop, dialog } from 'electron'
import { DOCX_TYPE } from '../../episode/formats/docx/docx-format.ts'
import { exportFormats } from '../../episode/formats/export-formats.ts'
import type { ExportTarget } from '../../episode/formats/format.ts'
import { isPackedTarget } from '../../episode/formats/packed/packed-format.ts'
import { packedFormats } from '../../episode/formats/packed/packed-formats.ts'
import { Problem } from '../../episode/problem.ts'
import type { WrittenExport } from '../../ipc/contract.ts'
import type { ExportDestination } from '../../worker/protocol.ts'
import { handle } from '../handle.ts'
import type { Shell } from '../shell.ts'

type ExportFilter = `export-filter-${'html' | 'text' | 'textbundle' | 'docx'}`

/** What the dialog calls the files of a target that is no Markdown. */
const FILTERS: Readonly<Record<string, ExportFilter>> = {
  'text/html': 'export-filter-html',
  'text/plain': 'export-filter-text',
  'application/zip': 'export-filter-textbundle',
  [DOCX_TYPE]: 'export-filter-docx',
}

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
async function writeOrAsk(
  shell: Shell,
  folder: string,
  destination: ExportDestination,
): Promise<WrittenExport | null> {
  const { worker } = shell
  try {
    return await worker.call('export:write', folder, destination, false)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'export-foreign-file') throw error
    if (!(await mayReplace(shell, String(error.values.name)))) return null
    return worker.call('export:write', folder, destination, true)
  }
}

/**
 * What goes on the clipboard. Programs that take formatted text get the article without the page around
 * it, whose style sheet they would write into every element. WordPress's editor takes its own blocks for
 * blocks, as they are.
 */
async function copiedTexts(shell: Shell, folder: string, target: ExportTarget) {
  const { settings, worker } = shell
  const text = async (of: ExportTarget): Promise<string> =>
    (await worker.call('export:take', folder, of, settings.get().language)).text
  const written = await text(target)
  if (exportFormats[target].mediaType !== 'text/html') return { 'text/plain': written }
  const html = target === 'html-page' ? await text('html-fragment') : written
  return { 'text/plain': written, 'text/html': html }
}

/** The preview, and writing the page where the person wants it. */
export function registerExportHandlers(shell: Shell): void {
  const { settings, worker } = shell
  /** Paths that were written in this session: the page may have no other shown. */
  const exported = new Set<string>()

  handle('export:preview', (folder, target) =>
    worker.call('export:preview', folder, target, settings.get().language),
  )
  handle('export:source', (folder, target) =>
    worker.call('export:source', folder, target, settings.get().language),
  )
  handle('export:copy', async (folder, target) => {
    await clipboard.write([new ClipboardItem(await copiedTexts(shell, folder, target))])
    return null
  })
  handle('export:write', async (folder, target) => {
    const translate = shell.translate()
    const fileName = await worker.call('export:file-name', folder, target)
    const { mediaType } = isPackedTarget(target) ? packedFormats[target] : exportFormats[target]
    const { canceled, filePath } = await dialog.showSaveDialog(shell.requireWindow(), {
      title: translate.dialog('export-title'),
      buttonLabel: translate.dialog('export-button'),
      defaultPath: join(app.getPath('documents'), fileName),
      filters: [
        {
          name: translate.dialog(FILTERS[mediaType] ?? 'export-filter-markdown'),
          extensions: [extname(fileName).slice(1)],
        },
      ],
      properties: ['createDirectory'],
    })
    if (canceled) return null
    const fallbackLanguage = settings.get().language
    const written = await writeOrAsk(shell, folder, { target, outPath: filePath, fallbackLanguage })
    for (const path of written?.paths ?? []) exported.add(path)
    return written
  })
  handle('export:show-in-file-manager', (path) => {
    if (!exported.has(path)) throw new Error(`not an export of this session: ${path}`)
    desktop.showItemInFolder(path)
    return null
  })
}
