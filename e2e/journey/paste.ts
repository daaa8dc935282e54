import type { ElectronApplication } from '@playwright/test'

/** Puts words on the system's clipboard, as another program would, and pastes them where the cursor is. */
export async function paste(
  app: ElectronApplication,
  copied: { text: string; html?: string },
): Promise<void> {
  const { text, html } = copied
  const types = { 'text/plain': text, ...(html !== undefined && { 'text/html': html }) }
  await app.evaluate(async ({ BrowserWindow, clipboard, ClipboardItem }, texts) => {
    await clipboard.write([new ClipboardItem(texts)])
    BrowserWindow.getAllWindows()[0]?.webContents.paste()
  }, types)
}
