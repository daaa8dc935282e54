import type { ElectronApplication, Locator } from '@playwright/test'

/** What the stand-in's webContents has beside Electron's: it must be told the paths of files. */
interface KnowsPaths {
  _knowPaths?(paths: string[]): Promise<void>
}

/** Drops real files on an element, so that the app finds their paths; by the DevTools protocol, on both hosts. */
export async function dropFiles(
  app: ElectronApplication,
  target: Locator,
  files: string[],
): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('files are dropped on an element that is not shown')
  await app.evaluate(async ({ webContents }, paths) => {
    for (const contents of webContents.getAllWebContents()) {
      if ('_knowPaths' in contents) await (contents as KnowsPaths)._knowPaths?.(paths)
    }
  }, files)
  const cdp = await target.page().context().newCDPSession(target.page())
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await cdp.detach()
}
