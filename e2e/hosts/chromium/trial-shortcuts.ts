import { Menu } from './menu.ts'
import type { MenuItem } from './menu-item.ts'
import { registry } from './window-registry.ts'

/**
 * Menus are not drawn in a trial, but their accelerators work, as far as the browser lets go of the keys.
 * The page knows them as `meta+shift+k`: modifiers in the order alt, ctrl, meta, shift, then the key.
 *
 * @param accelerator as in a menu's template, like `CmdOrCtrl+Shift+K`
 */
export function shortcutOf(accelerator: string, isMac = process.platform === 'darwin'): string {
  const parts = accelerator.toLowerCase().split('+')
  const key = parts.pop() ?? ''
  const command = isMac ? 'meta' : 'ctrl'
  const names: Record<string, string> = {
    ...{ cmdorctrl: command, commandorcontrol: command, cmd: 'meta', command: 'meta' },
    ...{ control: 'ctrl', option: 'alt', super: 'meta' },
  }
  const modifiers = parts.map((part) => names[part] ?? part).sort()
  return [...modifiers, key].join('+')
}

/** Items by shortcut. Roles are left out: what they do, the browser does by the same keys. */
function shortcutItems(menu: Menu | null): Map<string, MenuItem> {
  const found = new Map<string, MenuItem>()
  for (const item of menu?.items ?? []) {
    for (const [keys, inner] of shortcutItems(item.submenu ?? null)) found.set(keys, inner)
    if (item.accelerator && !item.role) found.set(shortcutOf(item.accelerator), item)
  }
  return found
}

/** Tells all pages which shortcuts the application menu has now. */
export function shareShortcuts(): void {
  const keys = [...shortcutItems(Menu.getApplicationMenu()).keys()]
  for (const contents of registry.contents.values()) {
    if (contents.getURL() !== '') void contents._tell({ kind: 'shortcuts', keys })
  }
}

/** Clicks the application menu's item with this shortcut, if it is enabled. */
export function runShortcut(keys: string): void {
  const item = shortcutItems(Menu.getApplicationMenu()).get(keys)
  const window = registry.focused ?? [...registry.windows.values()][0]
  if (item?.enabled && item.visible) item.click({}, window, window?.webContents)
}
