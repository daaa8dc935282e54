/** What windows, menus, dialogs and pages do, alike on both hosts, shown with an app of nothing but Electron. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { answerOpenDialog, clickMenu, dropFiles, expect, test } from '../fixtures.ts'

declare global {
  var ranInline: boolean | undefined
}

test.use({ appPath: join(import.meta.dirname, 'fixture-app') })

test('dialogs are answered by the test', async ({ electronApp, window, dir }) => {
  const file = join(dir, 'Grüße.txt')
  await writeFile(file, 'Öl')
  const asked = await answerOpenDialog(electronApp, file, null)
  await window.getByRole('button', { name: 'Open' }).click()
  await expect(window.getByRole('status')).toHaveText('Öl')
  await window.getByRole('button', { name: 'Open' }).click()
  await expect(window.getByRole('status')).toHaveText('nothing opened')
  expect(await asked()).toMatchObject([{ title: 'Open' }, { title: 'Open' }])
})

test.describe('nothing leaves the app', () => {
  test.use({ allowedErrors: /Content Security Policy|ERR_ABORTED/ })

  test('links, inline scripts, foreign hosts', async ({ electronApp, window }) => {
    await electronApp.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = async (url) => void opened.push(url)
    })
    await window.getByText('outside').click()
    const opened = () => electronApp.evaluate(() => (globalThis as { opened?: string[] }).opened)
    await expect.poll(opened).toEqual(['https://example.com/'])
    await window.getByText('away').click()
    await expect(window.getByLabel('Text')).toBeVisible()
    expect(electronApp.windows()).toHaveLength(1)
    expect(await urlOf(electronApp)).toBe('app://bundle/index.html')

    const reached = await window.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.ranInline = true'
      document.body.append(script)
      const foreign = await fetch('https://example.com/').then(
        () => 'reached',
        () => 'blocked',
      )
      return { inline: globalThis.ranInline ?? false, foreign }
    })
    expect(reached).toEqual({ inline: false, foreign: 'blocked' })
  })
})

test('dropped files have a path', async ({ electronApp, window, dir }) => {
  const file = join(dir, 'Bild ä.txt')
  await writeFile(file, 'hello')
  await dropFiles(electronApp, window.getByTestId('drop'), [file])
  await expect(window.getByTestId('drop')).toHaveText(`Dropped: ${file}`)
})

test('the clipboard is one for page and main process', async ({ electronApp, window }) => {
  const text = window.getByLabel('Text')
  await text.fill('Zwölf')
  await text.press('ControlOrMeta+a')
  await text.press('ControlOrMeta+c')
  const copied = () => electronApp.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(copied).toBe('Zwölf')
  await electronApp.evaluate(({ clipboard }) => clipboard.writeText('Öl'))
  await electronApp.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.paste()
  })
  await expect(text).toHaveValue('Öl')
})

test('menu items act on the page', async ({ electronApp, window }) => {
  await clickMenu(electronApp, 'greet')
  await expect(window.getByRole('status')).toHaveText('Grüße')
  await clickMenu(electronApp, 'wrap')
  const isWrapped = await electronApp.evaluate(({ Menu }) => {
    return Menu.getApplicationMenu()?.getMenuItemById('wrap')?.checked
  })
  expect(isWrapped).toBe(true)
  await expect(clickMenu(electronApp, 'missing')).rejects.toThrow('There is no menu item missing')
})

test('colours follow nativeTheme', async ({ electronApp, window }) => {
  const isDark = () => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await electronApp.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
  })
  await expect.poll(isDark).toBe(true)
  await electronApp.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'light'
  })
  await expect.poll(isDark).toBe(false)
})

test('a page becomes a PDF', async ({ electronApp, window }) => {
  await expect(window.getByRole('status')).toBeVisible()
  const start = await electronApp.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' })
    return pdf?.subarray(0, 5).toString()
  })
  expect(start).toBe('%PDF-')
})

test('a second window has its own page', async ({ electronApp, window }) => {
  const opened = electronApp.waitForEvent('window')
  await electronApp.evaluate(({ BrowserWindow }) => {
    void new BrowserWindow({ width: 400, height: 300 }).loadURL('app://bundle/plain.html')
  })
  const second = await opened
  await expect(second.getByText('Nothing but text')).toBeVisible()
  expect(await second.evaluate(() => 'fixture' in globalThis)).toBe(false)
  const handle = await electronApp.browserWindow(second)
  expect(await handle.evaluate((browserWindow) => browserWindow.getBounds().width)).toBe(400)
  await second.close()
  const count = () =>
    electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  await expect.poll(count).toBe(1)
  await expect(window.getByTestId('drop')).toBeVisible()
})

test('the test has a home and a system language of its own', async ({ electronApp, home, dir }) => {
  const app = await electronApp.evaluate(({ app: electron }) => ({
    documents: electron.getPath('documents'),
    userData: electron.getPath('userData'),
    locale: electron.getLocale(),
    name: electron.getName(),
    version: electron.getVersion(),
  }))
  expect(app).toEqual({
    documents: join(home, 'Documents'),
    userData: join(dir, 'user-data'),
    locale: 'en-US',
    name: 'Host Fixture',
    version: '1.2.3',
  })
})

test.describe('what the stand-in lacks', () => {
  test.use({ allowedErrors: /not implemented/ })

  test('fails loudly (only there: real Electron lacks nothing)', async ({
    electronApp,
    window,
    host,
  }) => {
    test.skip(host !== 'chromium', 'real Electron lacks nothing')
    await expect(window.getByRole('status')).toBeVisible()
    const failure = (code: string) =>
      electronApp.evaluate(async (electron, text) => {
        try {
          await new Function('e', `return ${text}`)(electron)
          return 'no error'
        } catch (error) {
          return (error as Error).message
        }
      }, code)
    const first = 'e.BrowserWindow.getAllWindows()[0]'
    expect(await failure('e.Tray')).toContain('electron.Tray is not')
    expect(await failure('e.app.setLoginItemSettings({})')).toContain('app.setLoginItemSettings')
    expect(await failure(`${first}.setOpacity(1)`)).toContain('BrowserWindow.setOpacity is not')
    expect(await failure(`${first}.on('rotate-gesture', () => {})`)).toContain("'rotate-gesture'")
    expect(await failure('new e.BrowserWindow({ frame: false })')).toContain('BrowserWindow.frame')
    expect(await failure('e.dialog.showMessageBox({ message: "x" })')).toContain(
      'nobody can answer',
    )
    expect(await failure(`${first}.loadURL('https://example.com/')`)).toContain(
      'loading https: URLs',
    )
  })
})

function urlOf(app: ElectronApplication): Promise<string | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())
}
