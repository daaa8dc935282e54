/** Two people work on one folder: what each of them wrote comes together on one page. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { episodeRow } from './journey/episode-list.ts'
import { expectAccessible } from './journey/expect-accessible.ts'
import { openSample } from './journey/open-sample.ts'
import { pageEditor, pageSlot } from './journey/page-editor.ts'
import { episodeFolders } from './journey/read-episodes.ts'
import { waitUntilSaved } from './journey/wait-until-saved.ts'

const LEAD = 'Eipisode 25//'
const theirLead = 'Episode 25:'

let episode: string
test.beforeEach(async ({ window, home }) => {
  const library = await openSample(window, home)
  episode = join(library, (await episodeFolders(library)).at(-1) ?? '')
  await expect(pageSlot(window, 'lead')).toContainText(LEAD)
})

/** The episode's file, with other words in place of some. */
async function withWords(replacements: Record<string, string>): Promise<string> {
  let text = await readFile(join(episode, 'episode.json'), 'utf8')
  for (const [from, to] of Object.entries(replacements)) {
    if (!text.includes(from)) throw new Error(`${from} is not in the episode`)
    text = text.replace(from, to)
  }
  return text
}

/** Writes a file whole and at once, as a sync client does. */
async function bring(name: string, text: string): Promise<void> {
  await writeFile(join(episode, '.neu'), text)
  await rename(join(episode, '.neu'), join(episode, name))
}

const fileText = () => readFile(join(episode, 'episode.json'), 'utf8')

async function typeInTitle(window: Page, words: string): Promise<void> {
  await pageSlot(window, 'title').click()
  await window.keyboard.press('End')
  await window.keyboard.type(words)
}

test('what somebody else changed elsewhere is taken in while one types, and can be undone', async ({
  window,
}) => {
  await bring('episode.json', await withWords({ [LEAD]: theirLead }))
  await typeInTitle(window, ' – hier getippt')
  await expect(pageSlot(window, 'lead')).toContainText(theirLead)
  await waitUntilSaved(window)
  const notice = window.getByRole('status').filter({ hasText: 'was taken in, at 1 place.' })
  await expect(notice).toBeVisible()
  await window.keyboard.type('!')
  await expect(pageSlot(window, 'title')).toContainText('– hier getippt!')
  await expect.poll(fileText).toContain('hier getippt!')
  expect(await fileText()).toContain(theirLead)
  await expect(window.getByRole('alert')).toHaveCount(0)

  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(pageSlot(window, 'lead')).toContainText(LEAD)
  await expect(pageSlot(window, 'title')).toContainText('hier getippt!')
  await expect.poll(fileText).toContain(LEAD)
})

test('the same words changed on both sides are a choice, and nothing is overwritten before it', async ({
  window,
}) => {
  const outside = await withWords({ [LEAD]: theirLead, 'Wie Sam LinkedIn': 'Wie er LinkedIn' })
  await bring('episode.json', outside)
  await typeInTitle(window, ' – hier getippt')
  const alert = window.getByRole('alert')
  await expect(alert).toContainText('Another program has changed the episode')
  expect(await fileText()).toBe(outside)

  await alert.getByRole('button', { name: 'Compare' }).click()
  const panel = window.getByRole('complementary', { name: 'Both versions' })
  const title = panel.getByRole('group', { name: 'Title' })
  await expect(title).toContainText('hier getippt')
  await expect(title).toContainText('Wie er LinkedIn')
  await expect(panel.getByRole('button', { name: '1 left to decide' })).toBeDisabled()
  await expectAccessible(window, 'both versions')
  await title.getByRole('radio', { name: 'Other version' }).focus()
  await window.keyboard.press('Space')
  await panel.getByRole('button', { name: 'Put together' }).click()
  await expect(panel).toHaveCount(0)
  await expect(pageSlot(window, 'title')).toContainText('Wie er LinkedIn')
  await expect(pageSlot(window, 'lead')).toContainText(theirLead)
  await waitUntilSaved(window)
  await expect(alert).toHaveCount(0)

  const copies = await readdir(join(episode, 'merged'))
  expect(copies).toHaveLength(1)
  expect(await readFile(join(episode, 'merged', copies[0] ?? ''), 'utf8')).toContain('hier getippt')
  await pageEditor(window).press('ControlOrMeta+z')
  await expect(pageSlot(window, 'title')).toContainText('hier getippt')
})

test('leaving both as they are changes neither', async ({ window }) => {
  const outside = await withWords({ 'Wie Sam LinkedIn': 'Wie er LinkedIn' })
  await bring('episode.json', outside)
  await typeInTitle(window, ' – hier getippt')
  await window.getByRole('alert').getByRole('button', { name: 'Compare' }).click()
  await window.getByRole('button', { name: 'Leave both as they are' }).click()
  await expect(pageSlot(window, 'title')).toContainText('hier getippt')
  expect(await fileText()).toBe(outside)
  const kept = (await readdir(episode)).filter((name) => name.startsWith('episode (conflict'))
  expect(kept).toHaveLength(1)
})

test('a copy that a sync client left is found on opening, and merged when asked', async ({
  window,
}) => {
  const name = "episode (Anna's conflicted copy 2026-11-24).json"
  const copy = await withWords({ [LEAD]: theirLead })
  await bring(name, copy)
  await episodeRow(window, 'Vom Gespräch').click()
  await episodeRow(window, 'Podcast: Wie Sam').click()
  const notice = window.getByText('A copy from Dropbox lies beside this episode.')
  await expect(notice).toBeVisible()
  await window.getByRole('button', { name: 'Compare' }).click()

  const panel = window.getByRole('complementary', { name: 'Both versions' })
  const lead = panel.getByRole('group', { name: 'Lead' })
  await lead.getByRole('radio', { name: 'Other version' }).check({ force: true })
  await panel.getByRole('button', { name: 'Put together' }).click()
  await expect(panel).toHaveCount(0)
  await expect(pageSlot(window, 'lead')).toContainText(theirLead)
  await expect.poll(fileText).toContain(theirLead)
  await expect.poll(() => readdir(join(episode, 'merged'))).toEqual([name])
  expect(await readFile(join(episode, 'merged', name), 'utf8')).toBe(copy)
})
