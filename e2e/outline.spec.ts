/** The headings of a page are its outline, and each leads to its place. */
import { expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { openSample } from './journey/open-sample.ts'
import { pageEditor } from './journey/page-editor.ts'

const SECOND = 'Wieso Sam Social Media auch für einen wichtigen Teil der Arbeitskultur hält'

test('a heading is found by keyboard, gone to, and follows what is typed', async ({
  window,
  electronApp,
  home,
}) => {
  await openSample(window, home)
  await window
    .getByRole('button', { name: /LinkedIn zur Werbung/ })
    .first()
    .click()
  await chooseMenuItem(electronApp, 'toggle-outline')
  const outline = window.getByRole('complementary', { name: 'Outline' })
  const headings = outline.getByRole('listitem').getByRole('button')
  await expect(headings).toHaveCount(5)
  await expect(headings.first()).toBeFocused()

  await window.keyboard.press('ArrowDown')
  await expect(headings.nth(1)).toBeFocused()
  await window.keyboard.press('Enter')
  const heading = pageEditor(window).getByRole('heading', { name: SECOND })
  await expect(heading).toBeInViewport()
  await expect(headings.nth(1)).toHaveAttribute('aria-current', 'location')

  await window.keyboard.type('Oder: ')
  await expect(headings.nth(1)).toHaveText(`Oder: ${SECOND}`)
  await chooseMenuItem(electronApp, 'paragraph')
  await expect(headings).toHaveCount(4)
  await chooseMenuItem(electronApp, 'undo')
  await expect(headings).toHaveCount(5)
})
