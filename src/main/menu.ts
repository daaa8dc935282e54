import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { WindowContext } from '../ipc/contract.ts'
import type { MenuCommand } from '../ipc/menu-command.ts'
import type { MenuKey, Translate } from './translate.ts'

type Role = NonNullable<MenuItemConstructorOptions['role']>

/** When an item can be chosen. */
const NEEDS = {
  library: (context: WindowContext) => context.hasLibrary,
  episode: (context: WindowContext) => context.hasEpisode,
  writing: (context: WindowContext) => context.hasEpisode && !context.readOnly,
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

export interface MenuOptions {
  context: WindowContext
  translate: Translate
  run: (command: MenuCommand) => void
}

/** Shows the application menu in the person's language, with what can be done now. */
export function showMenu({ context, translate, run }: MenuOptions): void {
  const role = (name: Role, key: MenuKey): MenuItemConstructorOptions => ({
    role: name,
    label: translate.menu(key),
  })
  const command = (
    id: MenuCommand,
    needs?: keyof typeof NEEDS,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    id,
    label: translate.menu(id),
    enabled: needs ? NEEDS[needs](context) : true,
    ...(accelerator && { accelerator }),
    click: () => run(id),
  })

  const isMac = process.platform === 'darwin'
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      role('about', 'about'),
      separator,
      role('services', 'services'),
      separator,
      role('hide', 'hide'),
      role('hideOthers', 'hide-others'),
      role('unhide', 'unhide'),
      separator,
      role('quit', 'quit'),
    ],
  }
  const fileMenu: MenuItemConstructorOptions = {
    label: translate.menu('file'),
    submenu: [
      command('episode-new', 'library', 'CmdOrCtrl+N'),
      command('import', 'library', 'CmdOrCtrl+O'),
      command('export', 'episode', 'CmdOrCtrl+E'),
      separator,
      command('episode-save', 'writing', 'CmdOrCtrl+S'),
      command('episode-rename', 'episode'),
      command('episode-duplicate', 'episode'),
      command('episode-trash', 'episode'),
      separator,
      command('library-create'),
      command('library-open', undefined, 'CmdOrCtrl+Shift+O'),
      separator,
      isMac ? role('close', 'close-window') : role('quit', 'quit'),
    ],
  }
  const editMenu: MenuItemConstructorOptions = {
    label: translate.menu('edit'),
    submenu: [
      command('undo', undefined, 'CmdOrCtrl+Z'),
      command('redo', undefined, isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      separator,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      role('pasteAndMatchStyle', 'paste-plain'),
      role('selectAll', 'select-all'),
      separator,
      command('find', 'episode', 'CmdOrCtrl+F'),
      command('find-everywhere', 'library', 'CmdOrCtrl+Shift+F'),
    ],
  }
  const formatMenu: MenuItemConstructorOptions = {
    label: translate.menu('format'),
    submenu: [
      command('paragraph', 'writing', 'CmdOrCtrl+Alt+0'),
      command('heading-2', 'writing', 'CmdOrCtrl+Alt+2'),
      command('heading-3', 'writing', 'CmdOrCtrl+Alt+3'),
      command('heading-4', 'writing', 'CmdOrCtrl+Alt+4'),
      separator,
      command('bold', 'writing', 'CmdOrCtrl+B'),
      command('italic', 'writing', 'CmdOrCtrl+I'),
      command('strike', 'writing', 'CmdOrCtrl+Shift+S'),
      command('link', 'writing', 'CmdOrCtrl+K'),
      separator,
      command('code', 'writing'),
      command('blockquote', 'writing', 'CmdOrCtrl+Shift+B'),
      command('bullet-list', 'writing', 'CmdOrCtrl+Shift+8'),
      command('ordered-list', 'writing', 'CmdOrCtrl+Shift+7'),
    ],
  }
  const insertMenu: MenuItemConstructorOptions = {
    label: translate.menu('insert'),
    submenu: [command('figure', 'writing'), command('horizontal-rule', 'writing')],
  }
  const viewMenu: MenuItemConstructorOptions = {
    label: translate.menu('view'),
    submenu: [
      command('toggle-library', 'library', 'CmdOrCtrl+Alt+L'),
      command('toggle-outline', 'episode', 'CmdOrCtrl+Alt+G'),
      command('toggle-facts', 'episode', 'CmdOrCtrl+Alt+I'),
      command('toggle-proof', 'episode', 'CmdOrCtrl+Alt+K'),
      command('toggle-versions', 'episode', 'CmdOrCtrl+Alt+V'),
      command('import-receipt', 'episode'),
      separator,
      command('show-pictures', 'library', 'CmdOrCtrl+Alt+P'),
      separator,
      role('zoomIn', 'zoom-in'),
      role('zoomOut', 'zoom-out'),
      role('resetZoom', 'zoom-reset'),
      separator,
      role('togglefullscreen', 'full-screen'),
    ],
  }
  const windowMenu: MenuItemConstructorOptions = {
    label: translate.menu('window'),
    role: 'window',
    submenu: [
      role('minimize', 'minimize'),
      role('zoom', 'zoom'),
      separator,
      role('front', 'front'),
    ],
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [appMenu] : []),
      fileMenu,
      editMenu,
      formatMenu,
      insertMenu,
      viewMenu,
      ...(isMac ? [windowMenu] : []),
    ]),
  )
}
