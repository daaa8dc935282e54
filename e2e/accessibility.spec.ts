/** axe finds nothing wrong: in every view and panel, in both themes, and on the exported page. */
import { chromium, type Page } from '@playwright/test'
import { clickMenu, expect, test } from './fixtures.ts'
import { findChromium } from './hosts/find-chromium.ts'
import { expectAccessible } from './journey/expect-accessible.ts'
import { openSample } from './journey/open-sample.ts'
import { pageEditor } from './journey/page-editor.ts'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ settings: { theme, language: 'en' } })

    test('welcome and workspace', async ({ window, home }) => {
      await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
      await expectAccessible(window, 'welcome')
      await openSample(window, home)
      await expectAccessible(window, 'workspace')
      const filter = window.getByRole('searchbox', { name: 'Filter episodes' })
      await filter.fill('nothing at all')
      await expectAccessible(window, 'an empty list')
      await filter.fill('')
      await window.locator('button[data-folder]').first().press('F2')
      await expectAccessible(window, 'renaming')
      await window.keyboard.press('Escape')
      await window.locator('button[data-folder]').last().press('Delete')
      await expect(window.getByText('is in the trash')).toBeVisible()
      await expectAccessible(window, 'a notice')
    })

    test('menus', async ({ window, home }) => {
      await openSample(window, home)
      await window.getByRole('button', { name: /switch library/ }).click()
      await expect(window.getByRole('menuitem', { name: 'Settings …' })).toBeVisible()
      await expectAccessible(window, 'menu of the library')
      await window.keyboard.press('Escape')
      await window.locator('button[data-folder]').first().click({ button: 'right' })
      await expect(window.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible()
      await expectAccessible(window, 'menu of an episode')
      await window.keyboard.press('Escape')
      await pageEditor(window).getByText('Ich mag Design Thinking').click()
      await window.getByRole('button', { name: /^Paragraph style/ }).click()
      await expect(window.getByRole('menuitemradio', { name: 'Paragraph' })).toBeChecked()
      await expectAccessible(window, 'menu of styles')
    })

    test('panels and the find bar', async ({ electronApp, window, home }) => {
      await openSample(window, home)
      await clickMenu(electronApp, 'find')
      await window.getByRole('textbox', { name: 'Find' }).fill('Sam')
      await expectAccessible(window, 'find and replace')
      await openPanel(window, 'Import receipt')
      await expectAccessible(window, 'receipt')
      await openPanel(window, 'About the episode')
      await window.getByRole('textbox', { name: 'Episode number' }).fill('many')
      await window.keyboard.press('Enter')
      await expect(window.getByText('Enter a whole number')).toBeVisible()
      await expectAccessible(window, 'facts')
      await pageEditor(window).getByRole('button', { name: /Canva/ }).click()
      await expect(window.getByRole('complementary', { name: 'Picture credit' })).toBeVisible()
      await expectAccessible(window, 'credit')
      await window.getByRole('button', { name: /switch library/ }).click()
      await window.getByRole('menuitem', { name: 'Settings …' }).click()
      await expect(window.getByRole('complementary', { name: 'Settings' })).toBeVisible()
      await expectAccessible(window, 'settings')
    })

    test('export and the exported page', async ({ window, home }) => {
      await openSample(window, home)
      await openPanel(window, 'Export')
      await expect(window.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(window, 'export')
      await window.getByRole('tab', { name: 'Source' }).click()
      const source = window.getByRole('region', { name: 'Source of the exported page' })
      await expect(source).toContainText('</html>')
      await expectAccessible(window, 'source of the export')

      // A page that is looked at with scripts, which the preview does not run.
      const { executable, env } = findChromium()
      const browser = await chromium.launch({
        executablePath: executable,
        env: { ...process.env, ...env },
      })
      const page = await browser.newPage({ colorScheme: theme })
      await page.setContent((await source.textContent()) ?? '')
      await expectAccessible(page, 'exported page')
      await browser.close()
    })
  })
}

async function openPanel(window: Page, name: string): Promise<void> {
  await window.getByRole('banner').getByRole('button', { name, exact: true }).click()
  await expect(window.getByRole('complementary', { name })).toBeVisible()
}
