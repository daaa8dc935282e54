/** Headings, quotes, lists, marks and links, by toolbar, shortcut and menu. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { formattingToolbar } from './journey/page-editor.ts'
import { readBlocks } from './journey/read-blocks.ts'
import { startEpisode } from './journey/start-episode.ts'
import { typeAtEnd } from './journey/type-at-end.ts'

test.beforeEach(async ({ electronApp, window, home }) => {
  await startEpisode(electronApp, window, home)
})

/** Each form, and the ways to it: its name in the toolbar, its shortcut, its menu item. */
const marks = [
  { name: 'Bold', keys: 'ControlOrMeta+b', item: 'bold', tag: 'strong' },
  { name: 'Italic', keys: 'ControlOrMeta+i', item: 'italic', tag: 'em' },
  { name: 'Strikethrough', keys: 'ControlOrMeta+Shift+S', item: 'strike', tag: 's' },
  { name: 'Code', keys: null, item: 'code', tag: 'code' },
]
const blocks = [
  { name: 'Heading 2', keys: 'ControlOrMeta+Alt+2', item: 'heading-2', html: '<h2>Wort</h2>' },
  { name: 'Heading 3', keys: 'ControlOrMeta+Alt+3', item: 'heading-3', html: '<h3>Wort</h3>' },
  { name: 'Heading 4', keys: 'ControlOrMeta+Alt+4', item: 'heading-4', html: '<h4>Wort</h4>' },
  {
    name: 'Quote',
    keys: 'ControlOrMeta+Shift+B',
    item: 'blockquote',
    html: '<blockquote><p>Wort</p></blockquote>',
  },
  {
    name: 'Bulleted list',
    keys: 'ControlOrMeta+Shift+Digit8',
    item: 'bullet-list',
    html: '<ul><li><p>Wort</p></li></ul>',
  },
  {
    name: 'Numbered list',
    keys: 'ControlOrMeta+Shift+Digit7',
    item: 'ordered-list',
    html: '<ol><li><p>Wort</p></li></ol>',
  },
]
const forms = [
  ...marks.map(({ tag, ...form }) => ({ ...form, html: `<p><${tag}>Wort</${tag}></p>` })),
  ...blocks,
]

test.describe('each form is given and taken away', () => {
  test.beforeEach(async ({ window }) => {
    await typeAtEnd(window, 'body', 'Wort')
    await window.keyboard.press('ControlOrMeta+a')
  })

  async function expectToggles(window: Page, html: string, toggle: () => Promise<void>) {
    await toggle()
    await expect.poll(() => readBlocks(window), html).toEqual([html])
    await toggle()
    await expect.poll(() => readBlocks(window), html).toEqual(['<p>Wort</p>'])
  }

  test('by the toolbar', async ({ window }) => {
    for (const { name, html } of forms) {
      await expectToggles(window, html, async () => {
        if (!name.startsWith('Heading')) {
          await formattingToolbar(window).getByRole('button', { name }).click()
          return
        }
        const style = formattingToolbar(window).getByRole('button', { name: /^Paragraph style/ })
        const isHeading = (await style.textContent()) === name
        await style.click()
        await window.getByRole('menuitemradio', { name: isHeading ? 'Paragraph' : name }).click()
      })
    }
  })

  test('by shortcuts', async ({ window }) => {
    for (const { keys, html } of forms) {
      if (keys) await expectToggles(window, html, () => window.keyboard.press(keys))
    }
  })

  test('by the menu', async ({ electronApp, window }) => {
    for (const { item, html } of forms) {
      await expectToggles(window, html, () => chooseMenuItem(electronApp, item))
    }
  })
})

test('links are made, changed and taken away', async ({ electronApp, window }) => {
  await typeAtEnd(window, 'body', 'LinkedIn')
  await window.keyboard.press('ControlOrMeta+a')
  const form = window.getByRole('dialog', { name: 'Link' })
  const setAddress = async (address: string) => {
    await form.getByLabel('Address').fill(address)
    await form.getByRole('button', { name: 'Apply' }).click()
  }
  await window.keyboard.press('ControlOrMeta+k')
  await setAddress('javascript:alert(1)')
  await expect(form).toContainText('This address cannot be linked')
  const highlighted = () => window.evaluate(() => CSS.highlights.get('page-selection')?.size)
  expect(await highlighted()).toBe(1)
  await setAddress('linkedin.com/in/sam')
  await expect(form).toBeHidden()
  expect(await readBlocks(window)).toEqual([
    '<p><a href="https://linkedin.com/in/sam">LinkedIn</a></p>',
  ])
  expect(await highlighted()).toBeUndefined()

  await chooseMenuItem(electronApp, 'link')
  await setAddress('https://example.org/')
  await expect(form).toBeHidden()
  expect(await readBlocks(window)).toEqual(['<p><a href="https://example.org/">LinkedIn</a></p>'])

  await formattingToolbar(window).getByRole('button', { name: 'Link', exact: true }).click()
  await form.getByRole('button', { name: 'Remove link' }).click()
  await expect.poll(() => readBlocks(window)).toEqual(['<p>LinkedIn</p>'])
})
