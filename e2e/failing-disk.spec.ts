/** A disk that is full, or can only be read, is said, and saving goes on by itself. */
import { rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canMountDisk, mountDisk } from '../src/library/testing/mount-disk.ts'
import { expect, quitApp, test } from './fixtures.ts'
import { createLibraryIn } from './journey/choose-folder.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { pageEditor } from './journey/page-editor.ts'
import { onlyEpisode, readTitle } from './journey/read-episodes.ts'
import { saveProblem, saveStatus, waitUntilSaved } from './journey/wait-until-saved.ts'

test('a page on a disk that fails (left out where no small disk can be mounted)', async ({
  electronApp,
  window,
}) => {
  test.skip(!canMountDisk, 'no small disk can be mounted here')
  const { disk, unmount } = mountDisk(64)
  try {
    await createLibraryIn(electronApp, window, join(disk.path, 'Klein'))
    await expect(window.getByText('No episodes yet.')).toBeVisible()
    await chooseMenuItem(electronApp, 'episode-new')
    await expect(pageEditor(window)).toBeFocused()
    const episode = await onlyEpisode(join(disk.path, 'Klein'))

    await test.step('that is full', async () => {
      const filler = join(disk.path, 'filler')
      const { bavail, bsize } = await statfs(disk.path)
      await writeFile(filler, Buffer.alloc(bavail * bsize))
      await window.keyboard.type('Sam')
      await expect(saveStatus(window)).toHaveText('Not saved')
      await expect(saveProblem(window)).toContainText('The disk is full.')
      await expect(saveProblem(window)).toContainText('Your words are kept on this computer')
      await rm(filler)
      await waitUntilSaved(window)
      await expect(saveProblem(window)).toBeHidden()
      expect(await readTitle(episode)).toBe('Sam')
    })

    await test.step('that can only be read', async () => {
      disk.makeReadOnly()
      await window.keyboard.type(' und Lisa')
      await expect(saveStatus(window)).toHaveText('Not saved')
      await expect(saveProblem(window)).toContainText('is on a disk that can only be read.')
      disk.makeWritable()
      await window.getByRole('button', { name: 'Try again' }).click()
      await waitUntilSaved(window)
      expect(await readTitle(episode)).toBe('Sam und Lisa')
    })
    expect(await quitApp(electronApp)).toBe(0)
  } finally {
    unmount()
  }
})
