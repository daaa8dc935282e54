import type { ElectronApplication } from '@playwright/test'

/**
 * Clicks the application menu's item with this id, as a person would with the focused (or first) window.
 *
 * @throws Error when there is no such item, or it is disabled or hidden
 */
export async function clickMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, itemId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(itemId)
    if (!item) throw new Error(`There is no menu item ${itemId}`)
    if (!item.enabled || !item.visible) throw new Error(`The menu item ${itemId} cannot be clicked`)
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    item.click({}, window, window?.webContents)
  }, id)
}
