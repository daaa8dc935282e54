/** A library that a stranger sent can at worst look ugly. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerSaveDialog, expect, test } from './fixtures.ts'
import { openLibraryIn } from './journey/choose-folder.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { chooseTarget } from './journey/choose-target.ts'
import { episodeList, episodeRow } from './journey/episode-list.ts'
import {
  DAMAGED_FOLDERS,
  HOSTILE_WORDS,
  makeStrangersLibrary,
} from './journey/make-strangers-library.ts'
import { pageEditor, pageSlot } from './journey/page-editor.ts'

// Its pictures are refused by the policy, or are nowhere.
test.use({ allowedErrors: /404|Content Security Policy/ })

// CVE-2024-55630 (Joplin): names that hide the document's own. CVE-2017-16010 (i18next): words in a message.
test('everything in it is words (CVE-2024-55630, CVE-2017-16010)', async ({
  electronApp,
  window,
  dir,
}) => {
  const library = join(dir, 'Fremd')
  await makeStrangersLibrary(library)
  await writeFile(join(dir, 'secret.png'), 'geheim')
  await electronApp.evaluate(({ shell }) => {
    Object.assign(globalThis, { opened: [] })
    shell.openExternal = async (url) => void Reflect.get(globalThis, 'opened').push(url)
  })
  await openLibraryIn(electronApp, window, library)
  await expect(episodeList(window).locator('button[data-folder]')).toHaveCount(
    DAMAGED_FOLDERS.length + 1,
  )
  await episodeRow(window, 'Böse').click()
  await expect(pageSlot(window, 'title')).toHaveText(HOSTILE_WORDS)
  await expect(pageSlot(window, 'lead')).toHaveText(HOSTILE_WORDS)
  await expectNothingRan(window)

  const links = pageEditor(window).locator('a')
  await expect(links).toHaveCount(5)
  for (const link of await links.all()) await link.click({ modifiers: ['ControlOrMeta'] })
  await chooseMenuItem(electronApp, 'toggle-facts')
  await expect(window.getByRole('textbox', { name: 'Episode number' })).toHaveValue('13')
  await expectNothingRan(window)

  await chooseMenuItem(electronApp, 'export')
  const panel = window.getByRole('complementary', { name: 'Export' })
  const preview = window.frameLocator('iframe')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(HOSTILE_WORDS)
  await expectNothingRan(window)
  await chooseTarget(window, 'CommonMark')
  const out = join(dir, 'aus.md')
  await answerSaveDialog(electronApp, out)
  await panel.getByRole('button', { name: 'Export …' }).click()
  await expect(panel.getByRole('status')).toBeVisible()
  expect(await readFile(out, 'utf8')).not.toMatch(
    /^<(script|iframe|form)|\]\((javascript|data|file):/m,
  )

  for (const folder of DAMAGED_FOLDERS) {
    await episodeList(window).locator(`button[data-folder="${folder}"]`).click()
    await expect(window.getByText(/damaged/).first()).toBeVisible()
  }
  await expectNothingRan(window)
  expect(await electronApp.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([])
})

/** No script of the library ran anywhere, and nothing of it became more than words. */
async function expectNothingRan(window: Page): Promise<void> {
  for (const frame of window.frames()) {
    const found = await frame.evaluate(() => ({
      canary: Reflect.get(globalThis, 'canary') ?? Reflect.get({}, 'canary'),
      isWhole: typeof document.querySelector === 'function' && document.body instanceof HTMLElement,
      elements: [
        ...document.querySelectorAll(
          'main script, main form, main svg[onload], [onerror], [onload], [href^="javascript"], [src^="javascript"], iframe iframe, embed, object',
        ),
      ].map((element) => element.outerHTML.slice(0, 200)),
    }))
    expect(found).toEqual({ canary: undefined, isWhole: true, elements: [] })
  }
}
