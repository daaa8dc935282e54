/** What an episode was before is kept, can be compared with what it is, and comes back. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { correctTypos } from './journey/correct-typos.ts'
import { createLibrary } from './journey/create-library.ts'
import { expectAccessible } from './journey/expect-accessible.ts'
import { importFile } from './journey/import-file.ts'
import { pageSlot } from './journey/page-editor.ts'
import { onlyEpisode } from './journey/read-episodes.ts'
import { readPage } from './journey/read-page.ts'
import { reopen } from './journey/reopen.ts'
import { startEpisode } from './journey/start-episode.ts'
import { typeAtEnd } from './journey/type-at-end.ts'
import {
  compareWithNow,
  comparison,
  keepVersion,
  openVersions,
  versionRow,
  versionsPanel,
} from './journey/versions-panel.ts'
import { waitUntilSaved } from './journey/wait-until-saved.ts'

test('shows what the clean-up changed, and brings back one paragraph, then all', async ({
  electronApp: app,
  window,
  home,
}) => {
  const library = await createLibrary(window, home)
  await importFile(app, window)
  await openVersions(app, window)
  await keepVersion(window, 'Before the clean-up')
  const before = await readPage(window)
  await correctTypos(app, window)
  const cleaned = await readPage(window)

  const compared = await compareWithNow(window, 'Before the clean-up')
  await expect(compared.getByRole('status')).toHaveText('4 changes, +5 words, −5 words')
  await expect(compared.getByRole('deletion')).toHaveText([
    ...[/LInkedIn$/, /LInkedIn$/, /Eipisode$/, /firmeninteres$/, /Linkskein$/],
  ])
  await expectAccessible(window, 'a comparison')

  await window.keyboard.press('Alt+ArrowDown')
  await window.keyboard.press('Alt+ArrowDown')
  const lead = compared.locator('[data-current]')
  await expect(lead).toBeFocused()
  await expect(lead).toContainText('Eipisode')
  await lead.getByRole('button', { name: 'Restore' }).click()
  await expect(compared.getByRole('status')).toHaveText('3 changes, +4 words, −4 words')
  await expect(versionRow(window, 'Before restoring')).toBeVisible()

  await compared.getByRole('button', { name: 'Restore all' }).click()
  await expect(comparison(window)).toBeHidden()
  expect(await readPage(window)).toEqual(before)
  await expect(window.getByText('The page is again as it was')).toBeVisible()

  await chooseMenuItem(app, 'undo')
  expect(await readPage(window)).toEqual({ ...cleaned, lead: before.lead })
  await chooseMenuItem(app, 'undo')
  expect(await readPage(window)).toEqual(cleaned)
  await waitUntilSaved(window)
  const kept = await readdir(join(await onlyEpisode(library), 'versions'))
  expect(kept.filter((file) => file.endsWith('.version'))).toHaveLength(4)
})

test('keeps what was written, for the next time too', async ({
  electronApp: app,
  window,
  home,
}) => {
  await startEpisode(app, window, home)
  await openVersions(app, window)
  await expect(versionsPanel(window).getByText('No versions yet')).toBeVisible()
  await typeAtEnd(window, 'title', 'Sam')
  await expectAccessible(window, 'no versions')
  await typeAtEnd(window, 'body', 'Guten Morgen.')
  await waitUntilSaved(window)
  await keepVersion(window, 'First draft')

  const next = await reopen(app)
  await typeAtEnd(next.window, 'body', ' Schönes Wetter.')
  await openVersions(next.app, next.window)
  await versionRow(next.window, 'First draft').hover()
  await versionRow(next.window, 'First draft')
    .getByRole('button', { name: /^Name the/ })
    .click()
  await next.window.keyboard.type('Good morning')
  await next.window.keyboard.press('Enter')
  const compared = await compareWithNow(next.window, 'Good morning')
  await expect(compared.getByRole('insertion')).toContainText('Schönes Wetter.')

  await next.window.keyboard.press('Escape')
  await expect(comparison(next.window)).toBeHidden()
  await expect(versionRow(next.window, 'Good morning').getByRole('button').first()).toBeFocused()
  await next.window.keyboard.press('Escape')
  await expect(versionsPanel(next.window)).toBeHidden()
  await expect(pageSlot(next.window, 'body')).toContainText('Guten Morgen. Schönes Wetter.')
})
