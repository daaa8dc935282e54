import { isMac, type MenuRole, menuOfRoles, nativeRole } from './menu-role.ts'

const isWindows = process.platform === 'win32'

/** The roles of Electron's edit menu. */
export const editMenuRoles: Record<string, MenuRole> = {
  undo: {
    ...{ label: 'Undo', accelerator: 'CommandOrControl+Z' },
    contents: (contents) => contents.undo(),
  },
  redo: {
    label: 'Redo',
    accelerator: isWindows ? 'Control+Y' : 'Shift+CommandOrControl+Z',
    contents: (contents) => contents.redo(),
  },
  cut: {
    ...{ label: 'Cut', accelerator: 'CommandOrControl+X' },
    contents: (contents) => contents.cut(),
  },
  copy: {
    ...{ label: 'Copy', accelerator: 'CommandOrControl+C' },
    contents: (contents) => contents.copy(),
  },
  paste: {
    ...{ label: 'Paste', accelerator: 'CommandOrControl+V' },
    contents: (contents) => contents.paste(),
  },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    accelerator: isMac ? 'Cmd+Option+Shift+V' : 'Shift+CommandOrControl+V',
    contents: (contents) => contents.pasteAndMatchStyle(),
  },
  delete: { label: 'Delete', contents: (contents) => contents.delete() },
  selectall: {
    ...{ label: 'Select All', accelerator: 'CommandOrControl+A' },
    contents: (contents) => contents.selectAll(),
  },
  startspeaking: nativeRole('Start Speaking'),
  stopspeaking: nativeRole('Stop Speaking'),
  showsubstitutions: nativeRole('Show Substitutions'),
  togglesmartquotes: nativeRole('Smart Quotes'),
  togglesmartdashes: nativeRole('Smart Dashes'),
  toggletextreplacement: nativeRole('Text Replacement'),
  editmenu: {
    label: 'Edit',
    submenu: [
      ...roles('undo', 'redo', '-', 'cut', 'copy', 'paste'),
      ...(isMac ? roles('pasteAndMatchStyle', 'delete', 'selectAll', '-') : []),
      ...(isMac ? macSubmenus() : roles('delete', '-', 'selectAll')),
    ],
  },
}

function roles(...names: Parameters<typeof menuOfRoles>[1][]) {
  return menuOfRoles('', ...names).submenu ?? []
}

function macSubmenus(): Electron.MenuItemConstructorOptions[] {
  const quotes = ['toggleSmartQuotes', 'toggleSmartDashes', 'toggleTextReplacement'] as const
  return [
    { label: 'Substitutions', submenu: roles('showSubstitutions', '-', ...quotes) },
    { label: 'Speech', submenu: roles('startSpeaking', 'stopSpeaking') },
  ]
}
