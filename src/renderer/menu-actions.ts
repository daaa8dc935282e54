import type { MenuCommand } from '../ipc/menu-command.ts'
import type { EditorCommand } from './editor/commands/editor-command.ts'
import { redo, undo } from './editor/commands/history.ts'
import { insertFigure } from './editor/commands/insert-figure.ts'
import {
  insertRule,
  setParagraph,
  toggleBlockquote,
  toggleBulletList,
  toggleHeading,
  toggleOrderedList,
} from './editor/commands/set-block.ts'
import { editLink } from './editor/commands/set-link.ts'
import {
  toggleCode,
  toggleEmphasis,
  toggleStrike,
  toggleStrong,
} from './editor/commands/toggle-mark.ts'
import { createEpisode, duplicateEpisode, saveNow, trashEpisode } from './stores/episode-actions.ts'
import { chooseImport } from './stores/import-actions.ts'
import { chooseLibrary, showWelcome } from './stores/library-actions.ts'
import { openPictures } from './stores/library-pictures.ts'
import { currentFolder, openFolder, useOpenEpisode } from './stores/open-episode.ts'
import { openFind, openSide, startRename, toggleList, toggleSide } from './stores/panels.ts'
import { closeComparison, useVersions } from './stores/versions.ts'

/** Runs a command in the open page, unless a comparison stands in its place. */
function inPage(command: EditorCommand): () => void {
  return () => {
    if (!useVersions.getState().shown) run(command)
  }
}

function run(command: EditorCommand): void {
  const { editor } = useOpenEpisode.getState()
  if (editor?.isEditable) command(editor)
}

function find(): void {
  closeComparison()
  openFind()
}

/** Runs an action on the episode that stands on the desk. */
function onEpisode(
  action: (folder: string) => void,
  find: () => string | null = openFolder,
): () => void {
  return () => {
    const folder = find()
    if (folder) action(folder)
  }
}

/** Undoes or redoes where the person is: in a field of the window the browser knows how, else in the page. */
function history(direction: 'undo' | 'redo'): () => void {
  return () => {
    const { activeElement } = document
    const isField =
      activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
    if (isField) document.execCommand(direction)
    else run(direction === 'undo' ? undo : redo)
    // Whoever works through a list about the page goes on there, and types no letter into the page.
    const isList = activeElement?.getAttribute('role') === 'listbox'
    if (isList && activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  }
}

/** What each menu item does. A missing one does not compile. */
export const menuActions: Record<MenuCommand, () => void> = {
  'episode-new': createEpisode,
  'episode-rename': onEpisode(startRename),
  'episode-duplicate': onEpisode(duplicateEpisode),
  'episode-trash': onEpisode(trashEpisode, () => currentFolder(useOpenEpisode.getState())),
  'episode-save': saveNow,
  'library-open': chooseLibrary,
  'library-create': showWelcome,
  import: chooseImport,
  'import-receipt': onEpisode(() => toggleSide('receipt')),
  export: onEpisode(() => openSide({ name: 'export' })),
  undo: history('undo'),
  redo: history('redo'),
  find: onEpisode(find),
  'find-everywhere': () => openSide({ name: 'replacing' }),
  paragraph: inPage(setParagraph),
  'heading-2': inPage(toggleHeading(2)),
  'heading-3': inPage(toggleHeading(3)),
  'heading-4': inPage(toggleHeading(4)),
  bold: inPage(toggleStrong),
  italic: inPage(toggleEmphasis),
  strike: inPage(toggleStrike),
  code: inPage(toggleCode),
  link: inPage(editLink),
  blockquote: inPage(toggleBlockquote),
  'bullet-list': inPage(toggleBulletList),
  'ordered-list': inPage(toggleOrderedList),
  'horizontal-rule': inPage(insertRule),
  figure: inPage(insertFigure),
  'toggle-library': toggleList,
  'toggle-outline': onEpisode(() => toggleSide('outline')),
  'toggle-facts': onEpisode(() => toggleSide('facts')),
  'toggle-proof': onEpisode(() => toggleSide('proof')),
  'toggle-versions': onEpisode(() => toggleSide('versions')),
  'show-pictures': openPictures,
}
