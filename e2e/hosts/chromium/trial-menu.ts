import type { Menu } from './menu.ts'
import type { MenuItem } from './menu-item.ts'
import { choose } from './trial-dialogs.ts'
import { registry } from './window-registry.ts'

/** A context menu for a trial: its items as a numbered list, of which the person chooses one. */
export async function popUpInTrial(menu: Menu): Promise<void> {
  const items = clickable(menu)
  const chosen = await choose(
    '',
    items.map((item) => item.label),
  )
  const window = registry.focused ?? [...registry.windows.values()][0]
  if (chosen !== undefined) items[chosen]?.click({}, window, window?.webContents)
}

function clickable(menu: Menu): MenuItem[] {
  return menu.items.flatMap((item) => {
    if (!item.enabled || !item.visible || item.type === 'separator') return []
    return item.submenu ? clickable(item.submenu) : [item]
  })
}
