/** Texts as other programs write them come in whole; of HTML only what cannot run. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { createLibrary } from './journey/create-library.ts'
import { importFile } from './journey/import-file.ts'
import { pageEditor, pageSlot } from './journey/page-editor.ts'
import { episodeFolders } from './journey/read-episodes.ts'

const text = 'Grüße aus Köln (de)\n\nÜber „Öl“ – und mehr.\n\nDer letzte Satz.\n'

test('encodings, line ends and decomposed names', async ({ electronApp, window, dir, home }) => {
  const library = await createLibrary(window, home)
  const mixed = text.replace('\n\n', '\r\n\r\n').replace('\n\n', '\r\r')
  const files: [name: string, kept: string, bytes: Buffer, encoding: string | null][] = [
    ['UTF-16.txt', 'utf-16.txt', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['BE.txt', 'be.txt', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
    ['Windows.txt', 'windows.txt', windows1252(text), 'windows-1252'],
    ['gemischt.txt', 'gemischt.txt', Buffer.from(mixed), null],
    ['Mu\u0308ller.txt', 'mueller.txt', Buffer.from(text.normalize('NFD')), null],
  ]
  for (const [index, [name, kept, bytes, encoding]] of files.entries()) {
    await writeFile(join(dir, name), bytes)
    await importFile(electronApp, window, join(dir, name))
    const receipt = window.getByRole('complementary', { name: 'Import receipt' })
    await expect(receipt).toContainText(`From “${kept}”`)
    if (encoding) await expect(receipt).toContainText(`Read as ${encoding}.`)
    else await expect(receipt).not.toContainText('Read as')
    const shown = async () => (await pageEditor(window).textContent())?.normalize('NFC')
    await expect.poll(shown).toContain('Grüße aus Köln')
    expect(await shown()).toContain('Über „Öl“ – und mehr.')
    await expect(pageSlot(window, 'body')).toContainText('Der letzte Satz.')
    const folder = `gruesse-aus-koeln${index === 0 ? '' : `-${index + 1}`}`
    expect(await episodeFolders(library)).toContain(folder)
    expect(await readFile(join(library, folder, 'sources', kept))).toEqual(bytes)
  }
})

const hostile = `<!doctype html><title>t</title><body onload="pwned=1">
<h1>Ein Titel<img src="x" onerror="pwned=2"></h1><script>pwned=3</script>
<p>Erster <a href="javascript:pwned=4">Absatz</a>.</p>
<p style="background:url(https://evil.example/a)" onclick="pwned=5">Zweiter Absatz.</p>
<iframe srcdoc="<script>parent.pwned=6</script>"></iframe>
<svg onload="pwned=7"><script>pwned=8</script></svg>
<form action="https://evil.example"><button>Los</button></form><object data="x"></object></body>`

const executable =
  'script, iframe, object, embed, form, svg *, [style], [onload], [onerror], [onclick], [href^="java"]'

test.describe('a hostile page', () => {
  // Its picture is nowhere, which the page shows as a missing picture.
  test.use({ allowedErrors: /404/ })

  test('HTML with scripts', async ({ electronApp, window, dir, home }) => {
    const library = await createLibrary(window, home)
    await writeFile(join(dir, 'böse.html'), hostile)
    await importFile(electronApp, window, join(dir, 'böse.html'))
    await expect(pageSlot(window, 'title')).toHaveText('Ein Titel')
    await expect(pageEditor(window)).toContainText('Erster Absatz.')
    await expect(pageEditor(window)).toContainText('Zweiter Absatz.')
    // A section's own style is the editor's: an estimate of its height.
    const section = pageSlot(window, 'body').locator('.page-section')
    await expect(section.locator(executable)).toHaveCount(0)

    await window.getByRole('button', { name: 'Export', exact: true }).click()
    const preview = window.frameLocator('iframe')
    await expect(preview.getByText('Zweiter Absatz.')).toBeVisible()
    await expect(preview.locator('body').locator(executable)).toHaveCount(0)
    await window.getByRole('tab', { name: 'Source' }).click()
    const source = window.getByRole('region', { name: 'Source of the exported page' })
    for (const target of ['HTML page', 'HTML to paste', 'CommonMark', 'Hugo']) {
      await window.getByRole('combobox', { name: 'Format' }).click()
      await window.getByRole('option', { name: target, exact: true }).click()
      await expect(source).toContainText('Zweiter Absatz.')
      expect(await source.textContent()).not.toMatch(
        /pwned|javascript:|evil\.example|<script(?! type="application\/ld\+json">)|onerr/i,
      )
    }
    expect(await window.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined()
    expect(await episodeFolders(library)).toEqual(['ein-titel'])
  })
})

/** The text's letters beyond Latin-1 are all that Windows adds. */
function windows1252(words: string): Buffer {
  const added: Record<string, number> = { '„': 0x84, '“': 0x93, '–': 0x96 }
  return Buffer.from([...words].map((letter) => added[letter] ?? letter.charCodeAt(0)))
}
