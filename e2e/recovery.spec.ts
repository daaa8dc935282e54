/** What was typed comes back, however the app ended. */
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import {
  answerMessageBox,
  expect,
  killApp,
  quitApp,
  readyWindow,
  relaunch,
  test,
  untilEnded,
} from './fixtures.ts'
import { listedTitles } from './journey/episode-list.ts'
import { moveAway, moveBack } from './journey/move-away.ts'
import { pageSlot } from './journey/page-editor.ts'
import { readTitle } from './journey/read-episodes.ts'
import { reopen } from './journey/reopen.ts'
import { startEpisode } from './journey/start-episode.ts'
import { saveStatus, waitUntilSaved } from './journey/wait-until-saved.ts'

const words = 'Wie Sam LinkedIn nutzt'

let episode: string
test.beforeEach(async ({ electronApp, window, home }) => {
  episode = await startEpisode(electronApp, window, home)
  await waitUntilSaved(window)
})

test('words that could not be saved are there when the app is killed and started again', async ({
  electronApp,
  window,
}) => {
  await moveAway(`${episode}/episode.json`)
  await moveAway(episode)
  await window.keyboard.type(words)
  await expect(saveStatus(window)).toHaveText('Not saved')
  await killApp(electronApp)
  await moveBack(episode)
  await moveBack(`${episode}/episode.json`)
  expect(await readTitle(episode)).toBe('')

  const { window: reopened } = await reopen(electronApp)
  await expect(pageSlot(reopened, 'title')).toHaveText(words)
  await expect(reopened.getByText('Every word is back.')).toBeVisible()
  await expect.poll(() => readTitle(episode)).toBe(words)
})

test('words whose episode is nowhere any more can be brought back as a new one', async ({
  electronApp,
  window,
  dir,
}) => {
  await rename(episode, join(dir, 'elsewhere'))
  await window.keyboard.type(words)
  await expect(saveStatus(window)).toHaveText('Not saved')
  await killApp(electronApp)

  const started = await readyWindow(await relaunch(electronApp))
  await expect(started.getByText(`“${words}” is not in the library any more`)).toBeVisible()
  await started.getByRole('button', { name: 'Bring back as new episode' }).press('Enter')
  await expect(pageSlot(started, 'title')).toHaveText(words)
  await expect(started.getByText('is not in the library any more')).toHaveCount(0)
  await expect(listedTitles(started)).toHaveText([words])
})

test.describe('a window that crashes', () => {
  test.use({ allowedErrors: /process is gone|crash|does not answer/i })

  test('comes back with everything', async ({ electronApp, window }) => {
    await window.keyboard.type(words)
    // Counted by the worker: the last letter has left the window.
    await expect(window.getByText('4 words')).toBeVisible()
    await crash(electronApp)
    await expect.poll(() => textIn(electronApp, '.page-title')).toBe(words)
    await expect
      .poll(() => textIn(electronApp, '[role="status"][data-tone]'))
      .toContain('Every word is here')
    await expect.poll(() => readTitle(episode)).toBe(words)
  })

  test('comes back with words that cannot be saved', async ({ electronApp, window }) => {
    await moveAway(episode)
    await window.keyboard.type(words)
    await expect(saveStatus(window)).toHaveText('Not saved')
    await expect(window.getByText('4 words')).toBeVisible()
    await crash(electronApp)
    await expect.poll(() => textIn(electronApp, '.page-title')).toBe(words)
    await expect.poll(() => textIn(electronApp, '[role="alert"]')).toContain('is not there')
    await moveBack(episode)
    await expect.poll(() => readTitle(episode)).toBe(words)
  })

  test('again and again is said, and loaded once more when asked', async ({
    electronApp,
    window,
  }) => {
    await window.keyboard.type(words)
    await expect(window.getByText('4 words')).toBeVisible()
    for (let crashes = 0; crashes < 3; crashes++) await crash(electronApp)
    const asked = await answerMessageBox(electronApp, 0)
    await crash(electronApp)
    expect(await asked()).toMatchObject([
      {
        message: 'The window keeps crashing.',
        detail: expect.stringContaining('Every word that stood on the page is safe'),
        buttons: ['Load Again', 'Quit'],
      },
    ])
    await expect.poll(() => textIn(electronApp, '.page-title')).toBe(words)
    expect(await quitApp(electronApp)).toBe(0)
    expect(await readTitle(episode)).toBe(words)
  })

  test('again and again can be left, and all is saved', async ({ electronApp, window }) => {
    await window.keyboard.type(words)
    await expect(window.getByText('4 words')).toBeVisible()
    for (let crashes = 0; crashes < 3; crashes++) await crash(electronApp)
    await answerMessageBox(electronApp, 1)
    await electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    expect(await untilEnded(electronApp)).toBe(0)
    expect(await readTitle(episode)).toBe(words)
  })

  test('because it hangs is loaded again when asked', async ({ electronApp, window }) => {
    await window.keyboard.type(words)
    await expect(window.getByText('4 words')).toBeVisible()
    const asked = await answerMessageBox(electronApp, 0, 1)
    const noteHanging = (): Promise<void> =>
      electronApp.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.emit('unresponsive')
      })
    await electronApp.evaluate(({ BrowserWindow }) => {
      const endless = 'for (;;);'
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(endless)
        .catch(() => undefined)
    })
    await noteHanging()
    await expect.poll(async () => (await asked()).length).toBe(1)
    expect(await asked()).toMatchObject([
      {
        message: 'The window does not answer.',
        detail: expect.stringContaining('Every word that stood on the page is safe'),
        buttons: ['Wait', 'Load Again'],
      },
    ])
    await untilLoadedAgain(electronApp, noteHanging)
    await expect.poll(() => textIn(electronApp, '.page-title')).toBe(words)
    expect(await asked()).toHaveLength(2)
  })
})

/** Lets the window's process crash, and waits until its page is loaded again. */
const crash = (app: ElectronApplication): Promise<void> =>
  untilLoadedAgain(app, () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    ),
  )

/** Does something after which the window's page is loaded again, and waits for that. */
async function untilLoadedAgain(
  app: ElectronApplication,
  act: () => Promise<unknown>,
): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const note = (isLoaded: boolean) => Object.assign(globalThis, { isLoaded })
    note(false)
    BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => note(true))
  })
  await act()
  await expect
    .poll(() => app.evaluate(() => (globalThis as { isLoaded?: boolean }).isLoaded))
    .toBe(true)
}

/** What a place in the window says; Playwright does not follow a page through its crash. */
const textIn = (app: ElectronApplication, selector: string): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow }, text) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text),
    `document.querySelector('${selector}')?.textContent`,
  )
