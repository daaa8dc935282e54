import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import type { ExportTarget } from '../../episode/formats/format.ts'
import { createPage, createPicture } from '../../episode/page.ts'
import { schema } from '../../episode/schema/schema.ts'
import { DEFAULT_SHOW_SETTINGS } from '../../episode/show/show-settings.ts'
import { createEpisode } from '../create-episode.ts'
import { markPicture } from '../pictures/mark-picture.ts'
import { pngPicture } from '../testing/pictures.ts'
import { problemOf } from '../testing/problem-of.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { snapshot, temporaryLibrary } from '../testing/temporary-library.ts'
import { writeExport } from './write-export.ts'

const figure = (src: string) => createPicture('figure', { src }, basename(src))

/** An episode with pictures, and a way to export it. */
async function episodeWith(pictures: string[], files = pictures) {
  const library = await temporaryLibrary()
  const page = createPage({
    title: 'Sam',
    body: [schema.node('paragraph', { id: 'p' }, [schema.text('Größe')]), ...pictures.map(figure)],
  })
  const { folder } = await createEpisode(library, page)
  const episodePath = join(library.path, folder)
  await mkdir(join(episodePath, 'images'))
  for (const [grey, file] of files.entries()) {
    await writeFile(join(episodePath, file), pngPicture(2, 2, grey))
  }
  const out = await temporaryFolder()
  const write = (name = 'Folge 25.md', overwrite = false, target: ExportTarget = 'markdown') =>
    writeExport(
      {
        page,
        episodePath,
        target,
        outPath: join(out, name),
        fallbackLanguage: 'de',
        show: DEFAULT_SHOW_SETTINGS,
      },
      overwrite,
    )
  return { episodePath, out, write }
}

it('writes the page, and its pictures beside it under safe names', async () => {
  const names = ['images/a.png', 'images/Gro\u0308ße 1.PNG', 'images/GRÖSSE 1.png', 'images/日.png']
  const { out, write } = await episodeWith(names)
  const { paths, losses } = await write()
  expect(losses).toEqual([])
  expect(paths.map((path) => path.slice(out.length + 1))).toEqual([
    'Folge 25.md',
    'folge-25-images/a.png',
    'folge-25-images/groesse-1.png',
    'folge-25-images/groesse-1-2.png',
    'folge-25-images/日.png',
  ])
  for (const [grey, path] of paths.slice(1).entries()) {
    expect(await readFile(path)).toEqual(await markPicture(pngPicture(2, 2, grey), null))
  }
  const text = await readFile(join(out, 'Folge 25.md'), 'utf8')
  expect(text).toContain('folge-25-images/groesse-1-2.png')
  expect(text).toContain('folge-25-images/%E6%97%A5.png')
})

it('writes every target, and every file is as it says', async () => {
  const { out, write } = await episodeWith(['images/a.png'])
  for (const [name, target] of [
    ['a.md', 'markdown'],
    ['b.html', 'html-page'],
    ['c.html', 'html-fragment'],
  ] as const) {
    await write(name, false, target)
    expect(await readFile(join(out, name), 'utf8')).toContain('Größe')
  }
  expect((await readdir(out)).sort()).toEqual([
    'a-images',
    'a.md',
    'b-images',
    'b.html',
    'c-images',
    'c.html',
  ])
})

it('replaces what it wrote itself, and nothing else', async () => {
  const { out, episodePath, write } = await episodeWith(['images/a.png'])
  await write()
  await writeFile(join(episodePath, 'images', 'a.png'), pngPicture(2, 2, 99))
  await write()
  const picture = join(out, 'folge-25-images', 'a.png')
  expect(await readFile(picture)).toEqual(await markPicture(pngPicture(2, 2, 99), null))

  for (const path of [join(out, 'Folge 25.md'), picture]) {
    const own = await readFile(path)
    await writeFile(path, 'by hand')
    await writeFile(join(episodePath, 'images', 'a.png'), pngPicture(2, 2, 100))
    const before = await snapshot(out)
    await expect(write()).rejects.toMatchObject({ code: 'export-foreign-file', values: { path } })
    expect(await snapshot(out)).toEqual(before)
    await writeFile(path, own)
    await write()
  }
  await writeFile(join(out, 'Folge 25.md'), 'by hand')
  await write('Folge 25.md', true)
  expect(await readFile(join(out, 'Folge 25.md'), 'utf8')).toContain('Größe')
})

it('asks when it has lost its record, unless the file is the same', async () => {
  const { out, episodePath, write } = await episodeWith(['images/a.png'])
  await write()
  for (const record of [null, '{"format": "other"}', '{']) {
    if (record === null) await rm(join(episodePath, 'exports.json'))
    else await writeFile(join(episodePath, 'exports.json'), record)
    await write()
  }
  await rm(join(episodePath, 'exports.json'))
  await writeFile(join(episodePath, 'images', 'a.png'), pngPicture(2, 2, 99))
  const before = await snapshot(out)
  expect(await problemOf(write())).toBe('export-foreign-file')
  expect(await snapshot(out)).toEqual(before)
})

it('names pictures that are missing, and takes none from outside the episode', async () => {
  const secret = join(await temporaryFolder(), 'secret.png')
  await writeFile(secret, 'secret')
  const { episodePath, out, write } = await episodeWith(
    [
      'images/a.png',
      'images/none.png',
      secret,
      '../show.json',
      'images/link.png',
      'https://a.eu/b.png',
    ],
    ['images/a.png'],
  )
  await symlink(secret, join(episodePath, 'images', 'link.png'))
  const { paths, losses } = await write()
  expect(paths).toHaveLength(2)
  expect(losses.map(({ code, values }) => [code, values.name])).toEqual([
    ['picture-missing', 'none.png'],
    ['picture-missing', 'secret.png'],
    ['picture-missing', 'show.json'],
    ['picture-missing', 'link.png'],
  ])
  expect(await readdir(join(out, 'folge-25-images'))).toEqual(['a.png'])
  expect(await readFile(join(out, 'Folge 25.md'), 'utf8')).toContain('https://a.eu/b.png')
})

it('follows no link on the way to a picture', async () => {
  const outside = await temporaryFolder()
  await mkdir(join(outside, 'b'))
  await writeFile(join(outside, 'b', 'secret.png'), 'secret')
  const { episodePath, write } = await episodeWith(
    ['a/b/secret.png', 'images/./../a/b/secret.png'],
    [],
  )
  await symlink(outside, join(episodePath, 'a'), 'junction')
  const { paths, losses } = await write()
  expect(paths).toHaveLength(1)
  expect(losses.map(({ code }) => code)).toEqual(['picture-missing', 'picture-missing'])
})

it('writes no page without its pictures', async () => {
  const { out, write } = await episodeWith(['images/a.png'])
  await writeFile(join(out, 'folge-25-images'), 'a file where the folder is to be')
  expect(await problemOf(write())).toBe('export-foreign-file')
  expect(await readdir(out)).toEqual(['folge-25-images'])
})

it('writes nothing of a page that its show does not let go, and says how much is wrong', async () => {
  const { episodePath, out } = await episodeWith(['images/a.png'])
  const cover = createPicture('cover', { src: 'images/a.png' }, 'Sam')
  const request = {
    ...{ page: createPage({ title: 'Sam', cover }), episodePath, target: 'markdown' as const },
    ...{ outPath: join(out, 'a.md'), fallbackLanguage: 'de' },
    show: { ...DEFAULT_SHOW_SETTINGS, blockedBy: ['credit-missing' as const] },
  }
  await expect(writeExport(request, false)).rejects.toMatchObject({
    code: 'export-blocked',
    values: { title: 'Sam', count: 1 },
  })
  expect(await readdir(out)).toEqual([])
  const show = { ...request.show, blockedBy: ['alt-missing' as const] }
  expect((await writeExport({ ...request, show }, false)).paths).toHaveLength(2)
})

it('takes a damaged picture along as it is, and names it', async () => {
  const { episodePath, out, write } = await episodeWith(['images/a.png', 'images/b.png'])
  await writeFile(join(episodePath, 'images', 'a.png'), 'kein Bild')
  const { losses } = await write()
  expect(losses).toEqual([{ code: 'picture-damaged', values: { name: 'a.png' } }])
  expect(await readFile(join(out, 'folge-25-images', 'a.png'), 'utf8')).toBe('kein Bild')
  expect(await readdir(join(out, 'folge-25-images'))).toEqual(['a.png', 'b.png'])
})
