/** How the app starts, closes, quits, crashes and comes again, alike on both hosts. */
import { join } from 'node:path'
import {
  answerMessageBox,
  askToQuit,
  closeWindow,
  expect,
  killApp,
  quitApp,
  readyWindow,
  relaunch,
  startSecondInstance,
  test,
  untilEnded,
} from '../fixtures.ts'

test.use({ appPath: join(import.meta.dirname, 'fixture-app') })

test('an unsaved document stops closing, until it is discarded', async ({
  electronApp,
  window,
}) => {
  await window.getByLabel('Text').fill('ä')
  await expect(window.getByRole('status')).toHaveText('changed')
  const asked = await answerMessageBox(electronApp, 1, 0)
  await closeWindow(electronApp)
  await expect.poll(asked).toMatchObject([{ message: 'Unsaved changes' }])
  await expect(window.getByLabel('Text')).toHaveValue('ä')
  expect(electronApp.windows()).toHaveLength(1)

  await closeWindow(electronApp)
  expect(await untilEnded(electronApp)).toBe(0)
})

test('quitting stops at an unsaved document and goes on later', async ({ electronApp, window }) => {
  await window.getByLabel('Text').fill('x')
  await expect(window.getByRole('status')).toHaveText('changed')
  await electronApp.evaluate(({ app }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    app.on('before-quit', () => seen.push('before-quit'))
    app.on('will-quit', () => seen.push('will-quit'))
  })
  const asked = await answerMessageBox(electronApp, 1, 0)
  await askToQuit(electronApp)
  await expect.poll(asked).toHaveLength(1)
  const seen = await electronApp.evaluate(() => (globalThis as { seen?: string[] }).seen)
  expect(seen).toEqual(['before-quit'])

  expect(await quitApp(electronApp)).toBe(0)
})

test('a second instance hands over to the first', async ({ electronApp, window }) => {
  await expect(window.getByRole('status')).toHaveText('fresh')
  expect(await startSecondInstance(electronApp, '--open=me')).toBe(0)
  await expect(window.getByRole('status')).toContainText('second instance')
  await expect(window.getByRole('status')).toContainText('{"hello":"first"}')
})

test('a killed app starts again on the same folders', async ({ electronApp, window }) => {
  await expect(window.getByRole('status')).toHaveText('fresh')
  await killApp(electronApp)
  const again = await relaunch(electronApp)
  await expect((await readyWindow(again)).getByRole('status')).toHaveText('fresh')
})

test.describe('a crashed page', () => {
  test('is reported and can be loaded again', async ({ electronApp, window }) => {
    await expect(window.getByRole('status')).toHaveText('fresh')
    const reported = await electronApp.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents) return 'no window'
      const { promise, resolve } = Promise.withResolvers<string>()
      contents.once('render-process-gone', (_event, details) => resolve(details.reason))
      contents.forcefullyCrashRenderer()
      const reason = await promise
      const loaded = new Promise<void>((done) => contents.once('did-finish-load', () => done()))
      contents.reload()
      await loaded
      return `${reason}, ${await contents.executeJavaScript('document.title')}`
    })
    expect(reported).toMatch(/^(crashed|killed), Fixture$/)
  })
})

test.describe('a window that goes away before its page stands', () => {
  test('is no error (only there: real Electron opens pages by itself)', async ({
    host,
    electronApp,
    window,
  }) => {
    test.skip(host !== 'chromium', 'real Electron opens pages by itself')
    await expect(window.getByRole('status')).toHaveText('fresh')
    await electronApp.evaluate(async ({ BrowserWindow }) => {
      const opened = new BrowserWindow()
      // Between the page's making and the session with it, window and page go away.
      const { send } = WebSocket.prototype
      WebSocket.prototype.send = function (message) {
        const text = String(message)
        if (!text.includes('Target.attachToTarget')) return send.call(this, text)
        opened.destroy()
        this.addEventListener('message', ({ data }) => {
          if (data.includes('Target.targetDestroyed')) send.call(this, text)
        })
        const { params } = JSON.parse(text)
        send.call(this, JSON.stringify({ id: 0, method: 'Target.closeTarget', params }))
      }
      await opened.loadURL('app://bundle/index.html')
    })
  })
})

test.describe('errors of the app', () => {
  test.use({ allowedErrors: /on purpose/ })

  test('are collected, so that they fail a test', async ({ electronApp, window, failures }) => {
    await window.evaluate(() => console.error('a fault nobody expects'))
    await window.evaluate(() => console.error('a fault on purpose'))
    await electronApp.evaluate(() => {})
    const collected: string[] = []
    const collect = () => collected.push(...failures.take())
    await expect.poll(collect).toBe(1)
    expect(collected).toEqual(['page console: a fault nobody expects'])
  })
})
