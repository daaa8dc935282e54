import { handle, listen } from '../handle.ts'
import type { Shell } from '../shell.ts'

/** Making, opening and changing episodes. */
export function registerEpisodeHandlers(shell: Shell): void {
  const { settings, workspace } = shell
  const { episodes } = workspace

  handle('episode:create', () => workspace.createEpisode())
  handle('episode:open', async (folder) => {
    const opened = await workspace.openEpisode(folder)
    settings.rememberEpisode(workspace.library.path, folder)
    return opened
  })
  handle('episode:rename', (folder, title) => workspace.renameEpisode(folder, title))
  handle('episode:duplicate', (folder) =>
    workspace.duplicateEpisode(folder, (title) => {
      const translate = shell.translate()
      return translate.dialog('copy-title', { title: title || translate.dialog('untitled') })
    }),
  )
  handle('episode:trash', async (folder) => {
    await workspace.trashEpisode(folder)
    return null
  })
  handle('episode:restore', (folder) => workspace.restoreEpisode(folder))
  handle('episode:save', async (folder) => {
    await episodes.flush(folder)
    return episodes.get(folder).saveState
  })
  handle('episode:replace', (folder, page, version) => {
    episodes.replace(folder, page, version)
    return null
  })
  listen('episode:steps', (folder, version, steps) => episodes.applySteps(folder, version, steps))
}
