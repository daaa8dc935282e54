import type { WindowContext } from '../ipc/contract.ts'
import { beforeTelling, on, send } from './bridge.ts'
import { collectUntilPause, watchTyping, whenTypingPauses } from './editor/typing-pause.ts'
import { menuActions } from './menu-actions.ts'
import { takeCleanUpNews } from './stores/clean-up.ts'
import { showBeginning } from './stores/episode-actions.ts'
import { loseLibrary, regainLibrary } from './stores/library-actions.ts'
import { takeLibraryChanges } from './stores/library-changes.ts'
import { noteProgress, useLibraryPictures } from './stores/library-pictures.ts'
import { takeMerge, watchCopies } from './stores/merging.ts'
import { showNotice } from './stores/notices.ts'
import {
  isReadOnly,
  keepFigures,
  keepSaveState,
  openFolder,
  useOpenEpisode,
} from './stores/open-episode.ts'
import { keepOthers } from './stores/others.ts'
import { sendWaitingSteps, sendWholePage } from './stores/page-steps.ts'
import { takeProofNews } from './stores/proofing.ts'
import { keepReplacingProgress } from './stores/replacing.ts'
import { keepRunningImports } from './stores/running-imports.ts'
import { useSession } from './stores/session.ts'
import { applySettings } from './stores/settings-actions.ts'
import { noteVersionKept } from './stores/versions.ts'

const takeLibraryChangesInPause = collectUntilPause(takeLibraryChanges)
const takeProofNewsInPause = collectUntilPause(takeProofNews)

/**
 * Listens to the main side, and tells it what the menu can do. Runs once, before the first screen.
 * @returns a function that ends the listening and the telling
 */
export function connectToMain(): () => void {
  const ends = [
    beforeTelling(sendWaitingSteps),
    on('menu:command', (command) => menuActions[command]()),
    on('library:changed', takeLibraryChangesInPause),
    on('library:missing', loseLibrary),
    on('library:back', regainLibrary),
    on('library:lost-words', (lost) => {
      for (const { journal, title } of lost) showNotice({ kind: 'lost-words', journal, title })
    }),
    on('settings:changed', applySettings),
    on('episode:beginning', showBeginning),
    on('episode:save-state', keepSaveState),
    on('episode:figures', keepFigures),
    on('episode:resync', sendWholePage),
    on('episode:changed-outside', (folder) => {
      if (openFolder() === folder) showNotice({ kind: 'changed-outside', folder })
    }),
    on('merge:take', takeMerge),
    on('episode:others', keepOthers),
    on('versions:changed', (folder) => whenTypingPauses(() => noteVersionKept(folder))),
    on('versions:failing', (folder, problem) => {
      if (openFolder() === folder) showNotice({ kind: 'versions-failing', folder, problem })
    }),
    on('replacing:progress', keepReplacingProgress),
    on('pictures:progress', noteProgress),
    // Nobody wants a word underlined that they are still typing.
    on('proofing:news', (folder, news) => takeProofNewsInPause({ folder, news })),
    on('clean-up:news', (folder, news) => whenTypingPauses(() => takeCleanUpNews(folder, news))),
    on('import:running', keepRunningImports),
    on('import:failed', (problem) => showNotice({ kind: 'problem', problem })),
    on('window:closing', () => {
      leaveField()
      send('window:flushed')
    }),
    watchTyping(window),
    watchCopies(window),
    ...tellContext(),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/**
 * A field keeps what was typed when it is left; messages keep their order, so its steps go first. The
 * person stays in it, since closing may be called off.
 */
function leaveField(): void {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement)) return
  activeElement.blur()
  activeElement.focus({ preventScroll: true })
}

function tellContext(): (() => void)[] {
  let told = ''
  const tell = () => {
    const { screen, library } = useSession.getState()
    const isWorking = screen === 'workspace' && library !== null
    const state = useOpenEpisode.getState()
    if (state.desk.kind === 'beginning') return
    const context: WindowContext = {
      hasLibrary: isWorking,
      hasEpisode: isWorking && openFolder(state) !== null && !useLibraryPictures.getState().isOpen,
      readOnly: isReadOnly(state),
    }
    const words = JSON.stringify(context)
    if (words === told) return
    told = words
    send('window:context', context)
  }
  return [useSession, useOpenEpisode, useLibraryPictures].map((store) => store.subscribe(tell))
}
