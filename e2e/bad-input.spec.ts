/** What is not what it seems: a clear message in both languages, and nothing on disk changed. */
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerOpenDialog, dropFiles, expect, test } from './fixtures.ts'
import { repositoryRoot } from './hosts/find-chromium.ts'
import { createLibraryIn, openLibraryIn } from './journey/choose-folder.ts'
import { createLibrary } from './journey/create-library.ts'
import { folderContents } from './journey/folder-contents.ts'
import { openSample } from './journey/open-sample.ts'
import { coverPicture, pageEditor } from './journey/page-editor.ts'
import { expectProblem, type ProblemCode, problemText, showSettings } from './journey/problems.ts'

const MB = 1024 * 1024
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

const refused: [name: string, bytes: () => Uint8Array, ProblemCode, values?: object][] = [
  ['leer.txt', () => Buffer.alloc(0), 'file-empty'],
  ['Leerraum.md', () => Buffer.from(' \r\n\t\n'), 'file-empty'],
  ['ganz.txt', () => Buffer.alloc(50 * MB, 'Wort '), 'file-too-large', { sizeMB: 50, limitMB: 20 }],
  ['Bild.txt', () => Buffer.concat([png, Buffer.alloc(500, 7)]), 'file-binary'],
  ['Zufall.html', () => Buffer.alloc(999, Uint8Array.of(0, 255, 3, 128)), 'file-binary'],
  ['Folge.pages', () => Buffer.from('Text'), 'file-kind-unknown'],
  ['Ma\u0308rz.txt', () => Buffer.from('\n'), 'file-empty'],
]

test('files that cannot be imported', async ({ electronApp, window, dir, home }) => {
  const library = await createLibrary(window, home)
  await showSettings(window)
  const before = await folderContents(library)
  const dismiss = window.getByRole('button', { name: 'Dismiss message' })
  for (const [name, bytes, code, values] of refused) {
    const file = join(dir, name)
    await writeFile(file, bytes())
    await dropFiles(electronApp, window.getByRole('main'), [file])
    await expectProblem(window, code, { name: name.normalize('NFC'), ...values })
    await dismiss.click()
    await expect(window.getByRole('alert')).toHaveCount(0)
  }
  const gone = join(dir, 'weg.txt')
  await answerOpenDialog(electronApp, gone)
  await window.getByRole('navigation').getByRole('button', { name: 'Import …' }).click()
  await expectProblem(window, 'file-missing', { name: 'weg.txt', path: gone })
  expect(await folderContents(library)).toEqual(before)
})

test('episodes that cannot be opened', async ({ window, home }) => {
  const library = await openSample(window, home)
  await showSettings(window)
  const sample = join(library, '001-vom-gespraech-zur-fertigen-seite')
  const good = await readFile(join(sample, 'episode.json'), 'utf8')
  const bad = { kurz: good.slice(0, 999), fremd: '{"name":"a package"}', leer: '' }
  for (const [name, text] of Object.entries(bad)) {
    await cp(sample, join(library, name), { recursive: true })
    await writeFile(join(library, name, 'episode.json'), text)
  }
  const before = await folderContents(library)
  for (const [name, code] of [
    ['kurz', 'episode-damaged'],
    ['fremd', 'episode-foreign'],
    ['leer', 'episode-damaged'],
  ] as const) {
    const row = window.locator(`[data-folder="${name}"]`)
    const [what] = problemText('en', code, { name })
    await expect(row).toContainText(what)
    await row.click()
    await expectProblem(window, code, { name }, window.getByRole('main').getByRole('alert'))
    await row.press('F2')
    await expect(window.getByRole('textbox', { name: 'Title of the episode' })).toHaveCount(0)
  }
  expect(await folderContents(library)).toEqual(before)
})

test('an episode from a newer version can only be read', async ({ window, home }) => {
  const library = await openSample(window, home)
  await showSettings(window)
  const path = join(library, '001-vom-gespraech-zur-fertigen-seite')
  const good = await readFile(join(path, 'episode.json'), 'utf8')
  await cp(path, join(library, 'neuer'), { recursive: true })
  const changed = good.replace('"version": 1', '"version": 99').replace('Vom Gespräch', 'Neuer')
  await writeFile(join(library, 'neuer', 'episode.json'), changed)
  const before = await folderContents(library)
  await window.locator('[data-folder="neuer"]').click()
  const told = window.getByRole('status').filter({ hasText: 'Reinschrift' })
  await expectProblem(window, 'episode-newer', { name: 'neuer' }, told)
  await expect(window.getByText('Read only', { exact: true })).toBeVisible()
  await expect(pageEditor(window)).toContainText('Neuer zur fertigen Seite')
  await expect(pageEditor(window)).toHaveAttribute('contenteditable', 'false')
  await window.getByRole('button', { name: 'About the episode' }).click()
  await expect(window.getByLabel('Episode number')).not.toBeEditable()
  await window.locator('[data-folder="neuer"]').press('F2')
  await window.getByRole('textbox', { name: 'Title of the episode' }).fill('Anders')
  await window.keyboard.press('Enter')
  const newer = problemText('en', 'episode-newer', { name: 'neuer' })
  await expect(window.getByRole('alert')).toHaveText(newer.join(' '))
  expect(await folderContents(library)).toEqual(before)
})

test('a picture that is not one', async ({ electronApp, window, dir, home }) => {
  const library = await openSample(window, home)
  await showSettings(window)
  const before = await folderContents(library)
  const file = join(dir, 'Foto.png')
  await writeFile(file, 'Ein Text, kein Bild.')
  await dropFiles(electronApp, coverPicture(window).getByRole('button').first(), [file])
  await expectProblem(window, 'picture-invalid', { name: 'Foto.png' })
  await expect(pageEditor(window).locator('img[src]')).toHaveCount(0)
  expect(await folderContents(library)).toEqual(before)
})

test('places where no library can be', async ({ electronApp, window, dir, home }) => {
  const file = join(dir, 'Datei')
  await writeFile(file, 'keine Bibliothek')
  await createLibraryIn(electronApp, window, join(file, 'Sendung'))
  await expectProblem(window, 'file-missing', { name: 'Sendung', path: join(file, 'Sendung') })
  await window.getByRole('button', { name: 'Dismiss message' }).click()

  const documents = join(home, 'Documents')
  await writeFile(join(documents, 'Steuer.pdf'), 'nicht anfassen')
  await mkdir(join(dir, 'kaputt'))
  await writeFile(join(dir, 'kaputt', 'show.json'), '{"format": "reinsch')
  const before = await folderContents(dir)
  await createLibraryIn(electronApp, window, documents)
  await expectProblem(window, 'library-foreign', { name: 'Documents' })
  await window.getByRole('button', { name: 'Dismiss message' }).click()
  await openLibraryIn(electronApp, window, documents)
  await expectProblem(window, 'library-foreign', { name: 'Documents' })
  await window.getByRole('button', { name: 'Dismiss message' }).click()
  await openLibraryIn(electronApp, window, join(dir, 'kaputt'))
  await expectProblem(window, 'library-damaged', { name: 'kaputt' })
  expect(await folderContents(documents)).toEqual({
    'Steuer.pdf': before['home/Documents/Steuer.pdf'],
  })
  expect(await folderContents(join(dir, 'kaputt'))).toEqual({
    'show.json': before['kaputt/show.json'],
  })
})

test('folders without write permission (needs a user who may not write everywhere)', async ({
  electronApp,
  window,
  dir,
  home,
}) => {
  const locked = join(dir, 'Gesperrt')
  await mkdir(locked)
  await chmod(locked, 0o555)
  const mayWrite = await mkdir(join(locked, 'x')).then(
    () => true,
    () => false,
  )
  test.skip(mayWrite, 'this user may write everywhere')
  const path = join(locked, 'Sendung')
  await createLibraryIn(electronApp, window, path)
  await expectProblem(window, 'no-permission', { name: 'Sendung', path })
  await window.getByRole('button', { name: 'Dismiss message' }).click()

  await cp(join(repositoryRoot, 'resources', 'sample-show'), join(dir, 'Show'), { recursive: true })
  await openLibraryIn(electronApp, window, join(dir, 'Show'))
  await showSettings(window)
  await chmod(join(dir, 'Show'), 0o555)
  const before = await folderContents(join(dir, 'Show'))
  await window.getByRole('button', { name: 'New episode' }).click()
  await expectProblem(window, 'no-permission', { name: 'Show', path: join(dir, 'Show') })
  await chmod(join(dir, 'Show'), 0o755)
  expect(await folderContents(join(dir, 'Show'))).toEqual(before)
  expect(await folderContents(join(home, 'Documents'))).toEqual({})
})
