import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate/browser'
import { expect, it } from 'vitest'
import type { PackedTarget } from '../../episode/formats/packed/packed-format.ts'
import { createPage, createPicture } from '../../episode/page.ts'
import { DEFAULT_SHOW_SETTINGS } from '../../episode/show/show-settings.ts'
import { createEpisode } from '../create-episode.ts'
import { markPicture } from '../pictures/mark-picture.ts'
import { pngPicture } from '../testing/pictures.ts'
import { problemOf } from '../testing/problem-of.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'
import { writePackedExport } from './write-packed-export.ts'

const PICTURE = pngPicture(2, 2, 1)

async function episodeWith(...sources: string[]) {
  const library = await temporaryLibrary()
  const page = createPage({
    title: 'Sam',
    body: sources.map((src) => createPicture('figure', { src })),
  })
  const { folder } = await createEpisode(library, page)
  const episodePath = join(library.path, folder)
  await mkdir(join(episodePath, 'images'))
  await writeFile(join(episodePath, 'images', 'a.png'), PICTURE)
  await writeFile(join(library.path, 'outside.png'), PICTURE)
  const out = await temporaryFolder()
  const write = (target: PackedTarget, name: string, overwrite = false) =>
    writePackedExport(
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
  return { out, write }
}

it.each([
  ['textbundle', 'Folge 25.textpack', 'Folge 25.textbundle/assets/a.png'],
  ['docx', 'Folge 25.docx', 'word/media/image1.png'],
] as const)('writes a %s with its pictures in one file', async (target, name, picture) => {
  const { out, write } = await episodeWith('images/a.png')
  expect(await write(target, name)).toEqual({ paths: [join(out, name)], losses: [] })
  const files = unzipSync(await readFile(join(out, name)))
  expect(Buffer.from(files[picture] ?? [])).toEqual(await markPicture(PICTURE, null))
})

it.each(['textbundle', 'docx'] as const)(
  'packs no picture that is not in the folder into a %s',
  async (target) => {
    const { write } = await episodeWith('images/gone.png', '../outside.png')
    const { losses, paths } = await write(target, 'a')
    expect(losses[0]).toEqual({ code: 'picture-missing', values: { name: 'images/gone.png' } })
    expect(losses[1]?.values).toEqual({ name: '../outside.png' })
    const files = Object.keys(unzipSync(await readFile(paths[0] ?? '')))
    expect(files.filter((path) => path.endsWith('.png'))).toEqual([])
  },
)

it('replaces what it wrote itself, and nothing else', async () => {
  const { out, write } = await episodeWith('images/a.png')
  await write('docx', 'a.docx')
  await write('docx', 'a.docx')
  await writeFile(join(out, 'a.docx'), 'of someone else')
  expect(await problemOf(write('docx', 'a.docx'))).toBe('export-foreign-file')
  await write('docx', 'a.docx', true)
  expect((await readFile(join(out, 'a.docx'))).subarray(0, 2).toString()).toBe('PK')
})
