/** What hinders saving is said in a calm bar; it goes on by itself, and quitting asks. */
import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerMessageBox, askToQuit, expect, quitApp, test, untilEnded } from './fixtures.ts'
import { moveAway, moveBack } from './journey/move-away.ts'
import { pageSlot } from './journey/page-editor.ts'
import { readTitle } from './journey/read-episodes.ts'
import { reopen } from './journey/reopen.ts'
import { startEpisode } from './journey/start-episode.ts'
import { saveProblem, saveStatus, waitUntilSaved } from './journey/wait-until-saved.ts'

const words = 'Wie Sam LinkedIn nutzt'

let episode: string
test.beforeEach(async ({ electronApp, window, home }) => {
  episode = await startEpisode(electronApp, window, home)
})

const hindrances = [
  {
    name: 'its folder was moved away',
    hinder: moveAway,
    recover: moveBack,
    says: 'The episode “episode” is not there. Check whether its folder was renamed, moved, or has not synced yet.',
  },
  {
    name: 'a file stands in the place of its folder',
    hinder: async (path: string) => {
      await moveAway(path)
      await writeFile(path, 'not a folder')
    },
    recover: async (path: string) => {
      await rm(path)
      await moveBack(path)
    },
    says: 'The episode “episode” is not there. Check whether its folder was renamed, moved, or has not synced yet.',
  },
  {
    name: 'a folder stands in the place of its file',
    hinder: async (path: string) => {
      await moveAway(join(path, 'episode.json'))
      await mkdir(join(path, 'episode.json'))
    },
    recover: async (path: string) => {
      await rmdir(join(path, 'episode.json'))
      await moveBack(join(path, 'episode.json'))
    },
    says: '“episode.json” is a folder, where a file belongs.',
  },
]

for (const { name, hinder, recover, says } of hindrances) {
  test(`says it when ${name}, and goes on by itself`, async ({ electronApp, window }) => {
    await hinder(episode)
    await window.keyboard.type(words)
    await expect(saveStatus(window)).toHaveText('Not saved')
    await expect(saveProblem(window)).toContainText(says)
    await expect(saveProblem(window)).toContainText('Your words are kept on this computer')
    await recover(episode)
    await waitUntilSaved(window)
    await expect(saveProblem(window)).toBeHidden()
    expect(await readTitle(episode)).toBe(words)
    expect(await quitApp(electronApp)).toBe(0)
  })
}

test.describe('with a page that cannot be saved', () => {
  test.beforeEach(async ({ window }) => {
    await moveAway(episode)
    await window.keyboard.type(words)
    await expect(saveStatus(window)).toHaveText('Not saved')
  })

  test('quitting asks, and can be called off', async ({ electronApp, window }) => {
    const asked = await answerMessageBox(electronApp, 1)
    await askToQuit(electronApp)
    await expect.poll(asked).toMatchObject([
      {
        message: `“${words}” is not saved yet.`,
        detail: expect.stringMatching(
          /^The episode “episode” is not there\..* Quitting is safe: the latest changes are kept/,
        ),
        buttons: ['Try Again', 'Cancel', 'Quit Anyway'],
      },
    ])
    await window.keyboard.type('!')
    await moveBack(episode)
    await window.getByRole('button', { name: 'Try again' }).click()
    await waitUntilSaved(window)
    expect(await readTitle(episode)).toBe(`${words}!`)
    expect(await quitApp(electronApp)).toBe(0)
  })

  test('quitting tries again as often as the person wants', async ({ electronApp }) => {
    const asked = await answerMessageBox(electronApp, 0)
    await askToQuit(electronApp)
    await expect.poll(async () => (await asked()).length).toBeGreaterThan(1)
    await moveBack(episode)
    expect(await untilEnded(electronApp)).toBe(0)
    expect(await readTitle(episode)).toBe(words)
  })

  test('quitting anyway leaves what is on disk as it was, and keeps the words', async ({
    electronApp,
  }) => {
    await answerMessageBox(electronApp, 2)
    expect(await quitApp(electronApp)).toBe(0)
    expect(await readTitle(`${episode}-away`)).toBe('')
    await moveBack(episode)
    const { window: reopened } = await reopen(electronApp)
    await expect(pageSlot(reopened, 'title')).toHaveText(words)
  })
})
