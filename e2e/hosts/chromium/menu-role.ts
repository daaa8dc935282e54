import type { App } from './app.ts'

type Name = NonNullable<Electron.MenuItemConstructorOptions['role']>

/** What roles do to the focused window. */
export type RoleWindow = Pick<
  Electron.BrowserWindow,
  | ('close' | 'minimize' | 'maximize' | 'unmaximize' | 'isMaximized' | 'reload')
  | ('isFullScreen' | 'setFullScreen')
>

/** What roles do to the focused page. */
export type RoleContents = Pick<
  Electron.WebContents,
  | ('zoomLevel' | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle')
  | ('delete' | 'selectAll')
>

/** A standard menu item: its looks, and what it acts on. */
export interface MenuRole {
  label: string
  accelerator?: string | undefined
  submenu?: Electron.MenuItemConstructorOptions[]
  app?(app: Pick<App, 'quit' | 'showAboutPanel' | 'clearRecentDocuments'>): void
  window?(window: RoleWindow): void
  contents?(contents: RoleContents): void
}

export const isMac = process.platform === 'darwin'

/** A role whose submenu is made of other roles; '-' is a separator. */
export function menuOfRoles(label: string, ...roles: (Name | '-')[]): MenuRole {
  const items = roles.map((role) =>
    role === '-' ? ({ type: 'separator' } as const) : ({ role } as const),
  )
  return { label, submenu: items }
}

/** A role that only macOS itself carries out. */
export function nativeRole(label: string, accelerator?: string): MenuRole {
  return { label, accelerator, app: () => {} }
}
