import { type ElectronApplication, expect } from '@playwright/test'
import { clickMenu } from '../hosts/drive/click-menu.ts'

/** Clicks a menu item as soon as it can be clicked: what the menu can do follows the window by a message. */
export async function chooseMenuItem(app: ElectronApplication, id: string): Promise<void> {
  await expect(() => clickMenu(app, id)).toPass({ intervals: [20], timeout: 5000 })
}
