/** Who else has the same episode open, in another Reinschrift, is noticed and said. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, quitApp, test } from './fixtures.ts'
import { clickInto } from './journey/click-into.ts'
import { pageEditor, pageSlot } from './journey/page-editor.ts'
import { readTitle } from './journey/read-episodes.ts'
import { startEpisode } from './journey/start-episode.ts'
import { waitUntilSaved } from './journey/wait-until-saved.ts'

test('another who has the episode open is said, and hinders nothing', async ({
  electronApp,
  window,
  home,
}) => {
  const episode = await startEpisode(electronApp, window, home)
  const notes = join(dirname(episode), '.presence')
  await expect.poll(() => readdir(notes).catch(() => [])).toHaveLength(1)
  const [own = ''] = await readdir(notes)
  const note = JSON.parse(await readFile(join(notes, own), 'utf8'))
  expect(note).toMatchObject({ format: 'reinschrift-presence', folder: basename(episode) })

  await leaveNote(notes, { ...note, person: 'Anna', machine: 'MacBook-Anna', pid: 1 })
  await window.getByRole('button', { name: 'New episode' }).click()
  const row = window.locator(`[data-folder="${basename(episode)}"]`)
  await expect(row).not.toHaveAttribute('aria-current', 'true')
  await expect(pageEditor(window)).toBeFocused()
  await row.click()
  await expect(row).toHaveAttribute('aria-current', 'true')
  const notice = window.getByRole('status').filter({ hasText: 'Anna has this episode open too' })
  await expect(notice).toContainText('on MacBook-Anna). Changes in different places come together')
  const status = window.getByRole('contentinfo').getByText('Anna is here too')
  await expect(status).toBeVisible()

  await clickInto(pageSlot(window, 'title'))
  await window.keyboard.type('Trotzdem')
  await waitUntilSaved(window)
  expect(await readTitle(episode)).toBe('Trotzdem')
  await notice.getByRole('button', { name: 'Dismiss message' }).press('Enter')
  await expect(notice).toHaveCount(0)
  await expect(status).toBeVisible()

  expect(await quitApp(electronApp)).toBe(0)
  expect(await readdir(notes)).toEqual([`${'a'.repeat(32)}.json`])
})

async function leaveNote(notes: string, note: object): Promise<void> {
  await mkdir(notes, { recursive: true })
  await writeFile(join(notes, `${'a'.repeat(32)}.json`), JSON.stringify(note))
}
