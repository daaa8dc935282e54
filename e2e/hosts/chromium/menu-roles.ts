import { editMenuRoles } from './edit-menu-roles.ts'
import { isMac, type MenuRole, menuOfRoles, nativeRole } from './menu-role.ts'
import { windowMenuRoles } from './window-menu-roles.ts'

const isWindows = process.platform === 'win32'

/**
 * Electron's standard menu items by role in lower case, with Electron's labels, accelerators and submenus.
 *
 * @param appName some labels contain it
 */
export function menuRoles(appName: string): Record<string, MenuRole> {
  return {
    ...editMenuRoles,
    ...windowMenuRoles,
    about: {
      label: process.platform === 'linux' ? 'About' : `About ${appName}`,
      app: (app) => app.showAboutPanel(),
    },
    quit: {
      label: isMac ? `Quit ${appName}` : isWindows ? 'Exit' : 'Quit',
      accelerator: isWindows ? undefined : 'CommandOrControl+Q',
      app: (app) => app.quit(),
    },
    hide: nativeRole(`Hide ${appName}`, 'Command+H'),
    hideothers: nativeRole('Hide Others', 'Command+Alt+H'),
    unhide: nativeRole('Show All'),
    services: nativeRole('Services'),
    help: nativeRole('Help'),
    recentdocuments: nativeRole('Open Recent'),
    clearrecentdocuments: {
      label: 'Clear Menu',
      app: (app) => app.clearRecentDocuments(),
    },
    filemenu: menuOfRoles('File', isMac ? 'close' : 'quit'),
    appmenu: menuOfRoles(
      appName,
      ...(['about', '-', 'services', '-', 'hide', 'hideOthers', 'unhide', '-', 'quit'] as const),
    ),
  }
}
