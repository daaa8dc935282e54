/** The first start, and what later starts remember. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerOpenDialog, clickMenu, expect, readyWindow, relaunch, test } from './fixtures.ts'
import { repositoryRoot } from './hosts/find-chromium.ts'
import { createLibrary } from './journey/create-library.ts'
import { folderContents } from './journey/folder-contents.ts'
import { openSample } from './journey/open-sample.ts'
import { pageSlot } from './journey/page-editor.ts'
import { problemText } from './journey/problems.ts'

for (const [systemLanguage, language, create, folder] of [
  ['de-AT', 'de', 'Bibliothek anlegen', 'Mein Podcast'],
  ['fr-FR', 'en', 'Create a library', 'My Podcast'],
] as const) {
  test.describe(`a system that speaks ${systemLanguage}`, () => {
    test.use({ systemLanguage })

    test(`is spoken to in ${language}`, async ({ electronApp, window, home }) => {
      await expect(window.getByRole('heading', { name: create })).toBeVisible()
      await expect(window.locator('html')).toHaveAttribute('lang', language)
      await expect(window.getByText(join(home, 'Documents', folder))).toBeVisible()
      expect(await menuLabels(electronApp)).toContain(language === 'de' ? 'Ablage' : 'File')
    })
  })
}

test('a library is created in the proposed folder, called like the show', async ({
  window,
  home,
}) => {
  const library = await createLibrary(window, home, 'Tür und Tor')
  await expect(window.getByRole('button', { name: /^Tür und Tor:/ })).toBeVisible()
  await expect(window.getByRole('heading', { name: 'The first episode' })).toBeVisible()
  const show = JSON.parse(await readFile(join(library, 'show.json'), 'utf8'))
  expect(show).toMatchObject({ name: 'Tür und Tor', languages: ['en'] })
  expect(Object.keys(await folderContents(library))).toEqual(['show.json'])
})

test('a second library is proposed a folder that is still free', async ({
  electronApp,
  window,
  home,
}) => {
  await window.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(window.getByRole('button', { name: /^My Podcast:/ })).toBeVisible()
  await clickMenu(electronApp, 'library-create')
  await expect(window.getByText(join(home, 'Documents', 'My Podcast-2'))).toBeVisible()
})

test('another folder can be chosen, and a library is opened', async ({
  electronApp,
  window,
  dir,
}) => {
  const [chosen, other] = [join(dir, 'Sendung'), join(dir, 'Other')]
  await mkdir(chosen)
  await mkdir(other)
  const show = { format: 'reinschrift-show', version: 1, name: 'Nachbarn', languages: ['de'] }
  await writeFile(join(other, 'show.json'), JSON.stringify(show))
  const asked = await answerOpenDialog(electronApp, null, chosen, other)

  const change = window.getByRole('button', { name: 'Change …' })
  await change.click()
  await expect(window.getByText(/My Podcast$/)).toBeVisible()
  await change.click()
  await expect(window.getByText(chosen, { exact: true })).toBeVisible()
  await window.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(window.getByRole('button', { name: /^Sendung:/ })).toBeVisible()
  expect(Object.keys(await folderContents(chosen))).toEqual(['show.json'])

  const before = await folderContents(other)
  await window.getByRole('button', { name: /^Sendung:/ }).click()
  await window.getByRole('menuitem', { name: 'Open another library …' }).click()
  await expect(window.getByRole('button', { name: /^Nachbarn:/ })).toBeVisible()
  expect(await folderContents(other)).toEqual(before)
  expect((await asked()).map(({ title }) => title)).toEqual([
    'Choose a Folder for the New Library',
    'Choose a Folder for the New Library',
    'Open Library',
  ])
})

test('the sample is a copy of its own each time', async ({ electronApp, window, home }) => {
  const first = await openSample(window, home)
  const bundled = await folderContents(join(repositoryRoot, 'resources', 'sample-show'))
  expect(await folderContents(first)).toEqual(bundled)
  const list = window.getByRole('list', { name: 'Episodes' })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await expect(pageSlot(window, 'title')).toContainText('Wie Sam LinkedIn zur Werbung')

  await window.getByRole('button', { name: /switch library/ }).click()
  await window.getByRole('menuitem', { name: 'New library …' }).click()
  await openSample(window, home)
  expect(await folderContents(`${first}-2`)).toEqual(bundled)
  expect(electronApp.windows()).toHaveLength(1)
})

test('the next start opens the last library and episode', async ({ electronApp, window, home }) => {
  await openSample(window, home)
  await window.getByRole('button', { name: /^2 From the conversation/ }).click()
  await expect(pageSlot(window, 'title')).toHaveText('From the conversation to the finished page')
  const again = await readyWindow(await relaunch(electronApp))
  await expect(pageSlot(again, 'title')).toHaveText('From the conversation to the finished page')
  await expect(again.getByRole('button', { name: /^2 From/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
})

test('a last library that is gone is said, and found again', async ({
  electronApp,
  window,
  home,
}) => {
  const library = await createLibrary(window, home, 'Weg')
  await rename(library, `${library} verschoben`)
  const again = await readyWindow(await relaunch(electronApp))
  const gone = problemText('en', 'library-missing', { name: 'Weg', path: library })
  await expect(again.getByRole('alert')).toHaveText(gone.join(' '))
  await rename(`${library} verschoben`, library)
  await again.getByRole('button', { name: `Weg ${library}` }).click()
  await expect(again.getByRole('button', { name: /^Weg:/ })).toBeVisible()
})

test('language and theme change at once and are remembered', async ({
  electronApp,
  window,
  home,
}) => {
  await openSample(window, home)
  await window.getByRole('button', { name: /switch library/ }).click()
  await window.getByRole('menuitem', { name: 'Settings …' }).click()
  await window.getByText('Deutsch').click()
  await window.getByText('Dunkel').click()
  const check = async (page: Page, app: ElectronApplication) => {
    await expect(page.getByRole('button', { name: 'Neue Folge' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Seite der Folge' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(27, 28, 30)')
    await expect.poll(() => menuLabels(app)).toContain('Ablage')
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  }
  await check(window, electronApp)
  const again = await relaunch(electronApp)
  await check(await readyWindow(again), again)
})

/** Names of the application's menus. */
function menuLabels(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label),
  )
}
