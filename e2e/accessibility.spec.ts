/** axe finds nothing wrong: in every view and panel, in both themes, and on the exported page. */
import { chromium, type Page } from '@playwright/test'
import { clickMenu, expect, test } from './fixtures.ts'
import { findChromium } from './hosts/find-chromium.ts'
import { expectAccessible } from './journey/expect-accessible.ts'
import { openSample } from './journey/open-sample.ts'
import { pageEditor } from './journey/page-editor.ts'

const THEMES = ['light', 'dark'] as const

test.use({ settings: { theme: 'system', language: 'en' } })

test('welcome and workspace', async ({ window, home }) => {
  await expectAccessibleInThemes(window, 'welcome')
  await openSample(window, home)
  await expectAccessibleInThemes(window, 'workspace')
  const filter = window.getByRole('searchbox', { name: 'Filter episodes' })
  await filter.fill('nothing at all')
  await expectAccessibleInThemes(window, 'an empty list')
  await filter.fill('')
  await window.locator('button[data-folder]').first().press('F2')
  await expectAccessibleInThemes(window, 'renaming')
  await window.keyboard.press('Escape')
  await window.locator('button[data-folder]').last().press('Delete')
  await expect(window.getByText('is in the trash')).toBeVisible()
  await expectAccessibleInThemes(window, 'a notice')
})

test('menus', async ({ window, home }) => {
  await openSample(window, home)
  await window.getByRole('button', { name: /switch library/ }).click()
  await expect(window.getByRole('menuitem', { name: 'Settings …' })).toBeVisible()
  await expectAccessibleInThemes(window, 'menu of the library')
  await window.keyboard.press('Escape')
  await window.locator('button[data-folder]').first().click({ button: 'right' })
  await expect(window.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible()
  await expectAccessibleInThemes(window, 'menu of an episode')
  await window.keyboard.press('Escape')
  await pageEditor(window).getByText('Ich mag Design Thinking').click()
  await window.getByRole('button', { name: /^Paragraph style/ }).click()
  await expect(window.getByRole('menuitemradio', { name: 'Paragraph' })).toBeChecked()
  await expectAccessibleInThemes(window, 'menu of styles')
})

test('panels and the find bar', async ({ electronApp, window, home }) => {
  await openSample(window, home)
  await clickMenu(electronApp, 'find')
  await window.getByRole('textbox', { name: 'Find' }).fill('Sam')
  await expectAccessibleInThemes(window, 'find and replace')
  await openPanel(window, 'Import receipt')
  await expectAccessibleInThemes(window, 'receipt')
  await openPanel(window, 'Outline')
  await expectAccessibleInThemes(window, 'outline')
  await openPanel(window, 'About the episode')
  await window.getByRole('textbox', { name: 'Episode number' }).fill('many')
  await window.keyboard.press('Enter')
  await expect(window.getByText('Enter a whole number')).toBeVisible()
  await expectAccessibleInThemes(window, 'facts')
  await pageEditor(window).getByRole('button', { name: /Canva/ }).click()
  await expect(window.getByRole('complementary', { name: 'Picture credit' })).toBeVisible()
  await expectAccessibleInThemes(window, 'credit')
  await window.getByRole('button', { name: /switch library/ }).click()
  await window.getByRole('menuitem', { name: 'Settings …' }).click()
  await expect(window.getByRole('complementary', { name: 'Settings' })).toBeVisible()
  await expectAccessibleInThemes(window, 'settings')
})

test('export and the exported page', async ({ window, home }) => {
  await openSample(window, home)
  await openPanel(window, 'Export')
  await expect(window.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessibleInThemes(window, 'export')
  await window.getByRole('tab', { name: 'Source' }).click()
  const source = window.getByRole('region', { name: 'Source of the exported page' })
  await expect(source).toContainText('</html>')
  await expectAccessibleInThemes(window, 'source of the export')

  // A page that is looked at with scripts, which the preview does not run.
  const { executable, env } = findChromium()
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
  })
  const page = await browser.newPage()
  await page.setContent((await source.textContent()) ?? '')
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page, `exported page, ${colorScheme}`)
  }
  await browser.close()
})

/** In each theme at the same place: the app follows the system, and the system changes. */
async function expectAccessibleInThemes(window: Page, what: string): Promise<void> {
  for (const colorScheme of THEMES) {
    await window.emulateMedia({ colorScheme })
    const page = window.locator('html')
    await expect(page).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await expectAccessible(window, `${what}, ${colorScheme}`)
  }
}

async function openPanel(window: Page, name: string): Promise<void> {
  await window.getByRole('banner').getByRole('button', { name, exact: true }).click()
  await expect(window.getByRole('complementary', { name })).toBeVisible()
}
