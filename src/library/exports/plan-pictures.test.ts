import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { EMPTY_CREDIT } from '../../episode/credits/credit.ts'
import { createPage, createPicture } from '../../episode/page.ts'
import { DEFAULT_SHOW_SETTINGS, type ShowSettings } from '../../episode/show/show-settings.ts'
import { readPictureMetadata } from '../pictures/read-picture-metadata.ts'
import { cameraPicture } from '../testing/pictures.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writeExport } from './write-export.ts'

const credit = { ...EMPTY_CREDIT, creator: 'Jörg' }
const gif = Buffer.from('GIF89a\x05\0\x07\0\0\0\0;', 'latin1')

/** Exports a page with a wide picture, the same again without a credit, and a GIF. */
async function exported(
  pictures: NonNullable<ShowSettings['exports']['html-page']>['pictures'],
  target: 'html-page' | 'wordpress' = 'html-page',
) {
  const [episodePath, out] = [await temporaryFolder(), await temporaryFolder()]
  await mkdir(join(episodePath, 'images'))
  await writeFile(join(episodePath, 'images', 'a.jpg'), await cameraPicture('jpeg', 1200, 800))
  await writeFile(join(episodePath, 'images', 'b.gif'), gif)
  const page = createPage({
    cover: createPicture('cover', { src: 'images/a.jpg', width: 1200, height: 800, credit }),
    body: [
      createPicture('figure', { src: 'images/a.jpg', width: 1200, height: 800 }),
      createPicture('figure', { src: 'images/b.gif', width: 5, height: 7 }),
    ],
  })
  const { losses } = await writeExport(
    {
      ...{ page, episodePath, target, outPath: join(out, 'p.html') },
      fallbackLanguage: 'de',
      show: { ...DEFAULT_SHOW_SETTINGS, exports: { [target]: { pictures } } },
    },
    false,
  )
  const html = await readFile(join(out, 'p.html'), 'utf8')
  const images = join(out, 'p-images')
  return { html, losses, images, names: await readdir(images), episodePath }
}

it('makes a file of each width that is narrower, and offers them to browsers', async () => {
  const { html, losses, images, names, episodePath } = await exported({
    format: 'webp',
    maxWidthPx: 1000,
    hasSizes: true,
  })
  expect(names).toEqual(['a-480.webp', 'a-960.webp', 'a.webp', 'b.gif'])
  const widths = names.slice(0, 3).map(async (name) => {
    const { metadata } = await readPictureMetadata(await readFile(join(images, name)))
    expect(metadata.creator).toBe('Jörg')
    return (await sharp(join(images, name)).metadata()).width
  })
  expect(await Promise.all(widths)).toEqual([480, 960, 1000])
  expect(html).toContain(
    '<img src="p-images/a.webp" alt="" width="1200" height="800" srcset="p-images/a.webp 1000w, p-images/a-480.webp 480w, p-images/a-960.webp 960w" sizes="(max-width: 40rem) 100vw, 40rem">',
  )
  expect(await readFile(join(images, 'b.gif'))).toEqual(gif)
  expect(losses).toEqual([{ code: 'picture-unmarked', values: { name: 'b.gif' } }])
  expect((await sharp(join(episodePath, 'images', 'a.jpg')).metadata()).format).toBe('jpeg')
})

it('makes no sizes that nothing would show', async () => {
  const sizes = { format: 'webp', maxWidthPx: 1000, hasSizes: true } as const
  const { html, names } = await exported(sizes, 'wordpress')
  expect(names).toEqual(['a.webp', 'b.gif'])
  expect(html).not.toContain('srcset')
})

it('offers nothing where there is one size', async () => {
  const { html, names } = await exported(undefined)
  expect(names).toEqual(['a.jpg', 'b.gif'])
  expect(html).not.toContain('srcset')
})
