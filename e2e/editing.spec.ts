/** The whole page is edited in one place: words, pictures, facts, and every step can be undone. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerOpenDialog, expect, test } from './fixtures.ts'
import { repositoryRoot } from './hosts/find-chromium.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { clickInto } from './journey/click-into.ts'
import { figures, formattingToolbar, pageSlot, type SlotName } from './journey/page-editor.ts'
import { readBlocks } from './journey/read-blocks.ts'
import { readEpisode } from './journey/read-episodes.ts'
import { readPage } from './journey/read-page.ts'
import { startEpisode } from './journey/start-episode.ts'
import { typeAtEnd } from './journey/type-at-end.ts'
import { waitUntilSaved } from './journey/wait-until-saved.ts'

const picture = join(repositoryRoot, 'scripts/sample-show/conversation-to-page.jpg')

let episode: string
test.beforeEach(async ({ electronApp, window, home }) => {
  episode = await startEpisode(electronApp, window, home)
})

test('title, lead, picture words, player and text are written in one page', async ({ window }) => {
  const words: Record<SlotName, string> = {
    title: 'Wie Sam LinkedIn nutzt',
    alt: 'Sam vor dem Rechner',
    caption: 'Sam erklärt LinkedIn.',
    lead: 'Sam ist Spezialist für agile Methoden.',
    player: 'Designed Innovation',
    body: 'Ich mag Design Thinking.',
  }
  for (const [slot, text] of Object.entries(words)) {
    await typeAtEnd(window, slot as SlotName, text)
  }
  const { body, ...slots } = words
  expect(await readPage(window)).toMatchObject({ ...slots, body: [body] })
  await waitUntilSaved(window)
  const { page } = await readEpisode(episode)
  expect(page.children.map(({ textContent }) => textContent)).toEqual([
    words.title,
    `${words.alt}${words.caption}`,
    words.lead,
    words.player,
    words.body,
  ])
})

test('a figure keeps alt text, caption and credit apart', async ({ electronApp, window }) => {
  await typeAtEnd(window, 'body', 'Vor dem Bild')
  const asked = await answerOpenDialog(electronApp, picture)
  await chooseMenuItem(electronApp, 'figure')
  const figure = figures(window)
  await figure.getByRole('button', { name: 'Add picture' }).click()
  await expect(figure.locator('img')).toHaveJSProperty('naturalWidth', 1600)
  expect(await asked()).toHaveLength(1)
  await clickInto(pageSlot(window, 'alt', figure))
  await window.keyboard.type('Ein Gespräch wird eine Seite')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Vom Gespräch zur Seite')

  await figure.getByRole('button', { name: 'Add credit' }).click()
  const panel = window.getByRole('complementary', { name: 'Picture credit' })
  await panel.getByLabel('Creator').fill('Stroisch.eu')
  await panel.getByLabel('Source or agency').fill('Canva.com')
  await panel.getByLabel('Licence', { exact: true }).fill('CC BY 4.0')
  await panel.getByRole('button', { name: 'Close panel' }).click()
  await expect(figure.locator('.credit-button')).toHaveText(
    'Photo: Stroisch.eu/Canva.com, CC BY 4.0',
  )
  expect(await readBlocks(window)).toEqual([
    '<p>Vor dem Bild</p>',
    '<figure>Ein Gespräch wird eine Seite|Vom Gespräch zur Seite</figure>',
  ])
  await waitUntilSaved(window)
  const saved = (await readEpisode(episode)).page.child(4).child(1)
  expect(saved.attrs).toMatchObject({
    ...{ src: 'images/conversation-to-page.jpg', width: 1600, height: 900 },
    credit: { creator: 'Stroisch.eu', source: 'Canva.com', license: 'CC BY 4.0', note: null },
  })
  expect(await readFile(join(episode, saved.attrs.src))).toEqual(await readFile(picture))
})

test('a rule parts the text', async ({ electronApp, window }) => {
  await typeAtEnd(window, 'body', 'Davor')
  await chooseMenuItem(electronApp, 'horizontal-rule')
  await expect.poll(() => readBlocks(window)).toEqual(['<p>Davor</p>', '<hr>', '<p></p>'])
  await window.keyboard.type('Danach')
  await formattingToolbar(window).getByRole('button', { name: 'Divider' }).click()
  await window.keyboard.type('Zuletzt')
  const expected = ['<p>Davor</p>', '<hr>', '<p>Danach</p>', '<hr>', '<p>Zuletzt</p>']
  expect(await readBlocks(window)).toEqual(expected)
})

test('undo and redo go through title, caption, text and facts', async ({ electronApp, window }) => {
  await typeAtEnd(window, 'title', 'Titel')
  await typeAtEnd(window, 'caption', 'Unterschrift')
  await typeAtEnd(window, 'body', 'Text')
  await chooseMenuItem(electronApp, 'toggle-facts')
  const number = window.getByLabel('Episode number')
  await number.fill('25')
  await number.press('Enter')
  await clickInto(pageSlot(window, 'lead'))
  const stand = async () => {
    const { title, caption, body } = await readPage(window)
    return [title, caption, ...body, await number.inputValue()].join('|')
  }
  const stands = [
    'Titel|Unterschrift|Text|25',
    'Titel|Unterschrift|Text|',
    'Titel|Unterschrift||',
    'Titel|||',
    '|||',
  ]
  for (const [index, expected] of stands.entries()) {
    if (index > 0) await chooseMenuItem(electronApp, 'undo')
    await expect.poll(stand).toBe(expected)
  }
  for (const expected of stands.toReversed().slice(1)) {
    await window.keyboard.press('ControlOrMeta+Shift+Z')
    await expect.poll(stand).toBe(expected)
  }
})
