import { stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { clickMenu } from '../../e2e/hosts/drive/click-menu.ts'
import type { Subject } from './subject.ts'

const LOOK_EVERY_MS = 5

/** When a file was last replaced. */
export const changedMs = async (file: string): Promise<number> => (await stat(file)).mtimeMs

/**
 * Saves by the menu, and waits until there is another file and the window says so. Since the window says
 * "Saved" before a change as well, it is the file that is waited for.
 *
 * @param beforeMs when the file was changed before what is to be saved now
 */
export async function saveNow(
  { app, window }: Subject,
  file: string,
  beforeMs: number,
): Promise<void> {
  await clickMenu(app, 'episode-save')
  while ((await changedMs(file)) === beforeMs) await wait(LOOK_EVERY_MS)
  await window.locator('[role=status][data-state=saved]').waitFor()
}
