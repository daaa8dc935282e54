import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageParts } from '../episode/page.ts'
import { importSource } from './import-source.ts'
import { readEpisode } from './read-episode.ts'
import { readReceipts } from './read-receipts.ts'
import { pngPicture } from './testing/pictures.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { temporaryLibrary } from './testing/temporary-library.ts'

/** The episode that a file becomes, with other files beside it. */
async function imported(
  name: string,
  text: string,
  beside: Record<string, Uint8Array> = {},
  prepare: (folder: string) => Promise<void> = async () => undefined,
) {
  const folder = await temporaryFolder()
  await writeFile(join(folder, name), text)
  for (const [path, bytes] of Object.entries(beside)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  await prepare(folder)
  const library = await temporaryLibrary()
  const made = await importSource(library, join(folder, name))
  const path = join(library.path, made.folder)
  const { page } = (await readEpisode(path)).episode
  const [receipt] = await readReceipts(path)
  const sources: (string | null)[] = []
  page.descendants(({ attrs, type }) => {
    if (type.name === 'cover' || type.name === 'figure') sources.push(attrs.src)
  })
  const named = receipt?.items.flatMap((item) =>
    item.kind === 'simplified' ? [[item.construct, item.original]] : [],
  )
  return { page, path, sources, named }
}

test('pictures that Markdown points to come along, by their real names and sizes', async () => {
  const { page, path, sources, named } = await imported(
    'folge.md',
    '# Titel\n\n![Sam](Bilder/Große%20Runde.PNG)\n\nEin Satz.\n\n![Tim](tim.png "Tim im Studio")',
    { 'Bilder/Große Runde.PNG': pngPicture(30, 20), 'tim.png': pngPicture(4, 5) },
  )
  expect(sources).toEqual(['images/grosse-runde.png', 'images/tim.png'])
  expect(pageParts(page).cover.attrs).toMatchObject({ width: 30, height: 20 })
  expect(await readFile(join(path, 'images', 'tim.png'))).toEqual(pngPicture(4, 5))
  expect(named).toEqual([])
})

test('pictures that HTML points to come along, one that is shown twice once', async () => {
  const { path, sources } = await imported(
    'folge.html',
    '<article><h1>Titel</h1><p>Ein Satz.</p><img src="a.png"><p>Noch einer.</p><img src="./a.png"></article>',
    { 'a.png': pngPicture(3, 3) },
  )
  expect(sources.filter(Boolean)).toEqual(['images/a.png', 'images/a.png'])
  expect(await readdir(join(path, 'images'))).toEqual(['a.png'])
})

test('one that is missing, and a file that is no picture, are named', async () => {
  const { path, sources, named } = await imported(
    'folge.md',
    '# Titel\n\nEin Satz.\n\n![Sam](fehlt.png)\n\n![Tim](geheim.txt)',
    { 'geheim.txt': Buffer.from('geheim') },
  )
  expect(sources).toEqual([null, 'fehlt.png', 'geheim.txt'])
  expect(named).toEqual([
    ['picture-missing', 'fehlt.png'],
    ['picture-kind', 'geheim.txt'],
  ])
  expect(await readdir(path)).not.toContain('images')
})

test('a missing one does not show another that took its path', async () => {
  const { sources } = await imported(
    'folge.md',
    '# Titel\n\nEin Satz.\n\n![Sam](images/a.png)\n\n![Tim](a.png)',
    { 'a.png': pngPicture(3, 3) },
  )
  expect(sources).toEqual([null, null, 'images/a.png'])
})

test('links and paths that lead out of the folder are not followed', async () => {
  const outside = await temporaryFolder()
  await writeFile(join(outside, 'secret.png'), pngPicture(3, 3))
  const { path, named } = await imported(
    'folge.md',
    `# Titel\n\nEin Satz.\n\n![A](link.png)\n\n![B](tief/secret.png)\n\n![C](../secret.png)\n\n![D](${outside}/secret.png)`,
    {},
    async (folder) => {
      await symlink(join(outside, 'secret.png'), join(folder, 'link.png'))
      await symlink(outside, join(folder, 'tief'))
    },
  )
  expect(named).toEqual([
    ['picture-address', '../secret.png'],
    ['picture-address', `${outside}/secret.png`],
    ['picture-missing', 'link.png'],
    ['picture-missing', 'tief/secret.png'],
  ])
  expect(await readdir(path)).not.toContain('images')
})
