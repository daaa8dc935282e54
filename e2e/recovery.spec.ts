/** What was typed comes back, however the app ended. */
import { expect, killApp, test } from './fixtures.ts'
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

test.describe('a window that crashes', () => {
  test.use({ allowedErrors: /process is gone|crash/i })

  test('comes back with everything', async ({ electronApp, window }) => {
    await window.keyboard.type(words)
    // Counted by the worker: the last letter has left the window.
    await expect(window.getByText('4 words')).toBeVisible()
    await electronApp.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const loaded = new Promise<void>((done) => contents?.once('did-finish-load', () => done()))
      contents?.forcefullyCrashRenderer()
      await loaded
    })
    const textIn = (selector: string) =>
      electronApp.evaluate(
        ({ BrowserWindow }, text) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text),
        `document.querySelector('${selector}')?.textContent`,
      )
    await expect.poll(() => textIn('.page-title')).toBe(words)
    await expect.poll(() => textIn('[role="status"][data-tone]')).toContain('Every word is here')
    await expect.poll(() => readTitle(episode)).toBe(words)
  })
})
