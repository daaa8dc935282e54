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
    const seen = await electronApp.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents) return null
      const loaded = new Promise<void>((done) => contents.once('did-finish-load', () => done()))
      contents.forcefullyCrashRenderer()
      await loaded
      return contents.executeJavaScript(`new Promise((seen) => {
        const look = () => {
          const title = document.querySelector('.page-title')?.textContent
          const notice = document.querySelector('[role="status"][data-tone]')?.textContent
          if (title && notice) seen([title, notice])
          else setTimeout(look, 50)
        }
        look()
      })`)
    })
    expect(seen).toEqual([words, expect.stringContaining('Every word is here')])
    await expect.poll(() => readTitle(episode)).toBe(words)
  })
})
