/** Pages save themselves, and nothing typed is lost. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEpisode } from '../src/episode/file/parse-episode.ts'
import { closeWindow, expect, killApp, quitApp, test, untilEnded } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { clickInto } from './journey/click-into.ts'
import { moveAway, moveBack } from './journey/move-away.ts'
import { pageSlot } from './journey/page-editor.ts'
import { readEpisode, readTitle } from './journey/read-episodes.ts'
import { reopen } from './journey/reopen.ts'
import { startEpisode } from './journey/start-episode.ts'
import { saveProblem, saveStatus, waitUntilSaved } from './journey/wait-until-saved.ts'

const words = 'Wie Sam LinkedIn nutzt'

let episode: string
test.beforeEach(async ({ electronApp, window, home }) => {
  episode = await startEpisode(electronApp, window, home)
})

const titleOnDisk = () => readTitle(episode)

test('always says how it stands, and saves when the typing pauses', async ({ window }) => {
  await waitUntilSaved(window)
  await saveStatus(window).evaluate((status) => {
    const states = [status.textContent]
    Object.assign(globalThis, { states })
    const note = () => states.push(status.textContent)
    new MutationObserver(note).observe(status, { characterData: true, subtree: true })
  })
  await window.keyboard.type(words)
  await expect.poll(titleOnDisk).toBe(words)
  await waitUntilSaved(window)
  const states = () => window.evaluate(() => (globalThis as { states?: string[] }).states)
  expect((await states())?.slice(0, 2)).toEqual(['Saved', 'Saving …'])
  expect((await states())?.at(-1)).toBe('Saved')
})

test.describe('nothing is lost', () => {
  test('by quitting right after the last key', async ({ electronApp, window }) => {
    await window.keyboard.type(words)
    expect(await quitApp(electronApp)).toBe(0)
    expect(await titleOnDisk()).toBe(words)
    const { window: reopened } = await reopen(electronApp)
    await expect(pageSlot(reopened, 'title')).toHaveText(words)
    await waitUntilSaved(reopened)
  })

  test('by closing the window right after the last key', async ({ electronApp, window }) => {
    await window.keyboard.type(words)
    await closeWindow(electronApp)
    await untilEnded(electronApp)
    expect(await titleOnDisk()).toBe(words)
  })

  test('by quitting with a field of the facts half filled in', async ({ electronApp, window }) => {
    await chooseMenuItem(electronApp, 'toggle-facts')
    await window.getByLabel('Episode number').fill('25')
    expect(await quitApp(electronApp)).toBe(0)
    expect((await readEpisode(episode)).page.attrs.number).toBe(25)
  })

  test('by a look at the choice of libraries', async ({ electronApp, window }) => {
    await window.keyboard.type(words)
    await chooseMenuItem(electronApp, 'library-create')
    await window.getByRole('button', { name: /^Back to/ }).click()
    await expect(pageSlot(window, 'title')).toHaveText(words)
    await clickInto(pageSlot(window, 'title'))
    await window.keyboard.press('End')
    await window.keyboard.type(' wirklich')
    await expect.poll(titleOnDisk).toBe(`${words} wirklich`)
  })

  test('by turning to another episode right after the last key', async ({
    electronApp,
    window,
  }) => {
    await window.keyboard.type(words)
    await chooseMenuItem(electronApp, 'episode-new')
    await expect(pageSlot(window, 'title')).toHaveText('')
    await expect.poll(titleOnDisk).toBe(words)
  })

  test('by a crash, once it says "Saved"', async ({ electronApp, window }) => {
    await window.keyboard.type(words)
    await expect.poll(titleOnDisk).toBe(words)
    await waitUntilSaved(window)
    await killApp(electronApp)
    const { window: reopened } = await reopen(electronApp)
    await expect(pageSlot(reopened, 'title')).toHaveText(words)
  })
})

test.describe('changed by another program', () => {
  const writeOutside = async (title: string, path = episode) => {
    const file = JSON.parse(await readFile(join(path, 'episode.json'), 'utf8'))
    file.page.title = title
    await writeFile(join(path, 'episode.json'), JSON.stringify(file))
  }

  test('it offers the other version', async ({ electronApp, window }) => {
    await window.keyboard.type(words)
    await expect.poll(titleOnDisk).toBe(words)
    await waitUntilSaved(window)
    await writeOutside('Von anderswo')
    await expect(window.getByText('Another program has changed this episode.')).toBeVisible()
    await expect(pageSlot(window, 'title')).toHaveText(words)
    await window.getByRole('button', { name: 'Reload' }).click()
    await expect(pageSlot(window, 'title')).toHaveText('Von anderswo')
    await pageSlot(window, 'title').click()
    await window.keyboard.press('End')
    await window.keyboard.type('!')
    expect(await quitApp(electronApp)).toBe(0)
    expect(await titleOnDisk()).toBe('Von anderswo!')
  })

  test('it overwrites nothing and keeps both', async ({ electronApp, window }) => {
    await moveAway(episode)
    await window.keyboard.type(words)
    await expect(saveStatus(window)).toHaveText('Not saved')
    await writeOutside('Von anderswo', `${episode}-away`)
    await moveBack(episode)
    await expect(saveProblem(window)).toContainText('Another program has changed the episode')
    await expect(saveProblem(window)).toContainText('Nothing is lost')
    const copy = (await readdir(episode)).find((name) => name.startsWith('episode (conflict'))
    await expect(saveProblem(window)).toContainText(`“${copy}”`)
    expect(await titleOnDisk()).toBe('Von anderswo')
    const kept = parseEpisode(await readFile(join(episode, copy ?? ''), 'utf8'), 'copy')
    expect(kept.episode.page.child(0).textContent).toBe(words)
    expect(await quitApp(electronApp)).toBe(0)
  })
})
