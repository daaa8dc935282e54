import { isMac, type MenuRole, menuOfRoles, nativeRole, type RoleContents } from './menu-role.ts'
import { NotImplemented } from './not-implemented.ts'

const zoomBy = (step: number) => (contents: RoleContents) => {
  contents.zoomLevel += step
}

/** The roles of Electron's view and window menus. */
export const windowMenuRoles: Record<string, MenuRole> = {
  close: {
    ...{ label: isMac ? 'Close Window' : 'Close', accelerator: 'CommandOrControl+W' },
    window: (window) => window.close(),
  },
  minimize: {
    ...{ label: 'Minimize', accelerator: 'CommandOrControl+M' },
    window: (window) => window.minimize(),
  },
  zoom: {
    label: 'Zoom',
    window: (window) => (window.isMaximized() ? window.unmaximize() : window.maximize()),
  },
  front: nativeRole('Bring All to Front'),
  window: nativeRole('Window'),
  windowmenu: isMac
    ? menuOfRoles('Window', 'minimize', 'zoom', '-', 'front')
    : menuOfRoles('Window', 'minimize', 'zoom', 'close'),

  reload: {
    ...{ label: 'Reload', accelerator: 'CmdOrCtrl+R' },
    window: (window) => window.reload(),
  },
  forcereload: {
    ...{ label: 'Force Reload', accelerator: 'Shift+CmdOrCtrl+R' },
    window: (window) => window.reload(),
  },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    accelerator: isMac ? 'Alt+Command+I' : 'Ctrl+Shift+I',
    window() {
      throw new NotImplemented("the developer tools' window")
    },
  },
  resetzoom: {
    ...{ label: 'Actual Size', accelerator: 'CommandOrControl+0' },
    contents(contents) {
      contents.zoomLevel = 0
    },
  },
  zoomin: {
    ...{ label: 'Zoom In', accelerator: 'CommandOrControl+Plus' },
    contents: zoomBy(0.5),
  },
  zoomout: {
    ...{ label: 'Zoom Out', accelerator: 'CommandOrControl+-' },
    contents: zoomBy(-0.5),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: isMac ? 'Control+Command+F' : 'F11',
    window: (window) => window.setFullScreen(!window.isFullScreen()),
  },
  viewmenu: menuOfRoles(
    'View',
    ...(['reload', 'forceReload', 'toggleDevTools', '-'] as const),
    ...(['resetZoom', 'zoomIn', 'zoomOut', '-', 'togglefullscreen'] as const),
  ),
}
