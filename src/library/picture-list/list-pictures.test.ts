import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { EMPTY_CREDIT } from '../../episode/credits/credit.ts'
import { createPage, createPicture } from '../../episode/page.ts'
import { contentHash } from '../content-hash.ts'
import { createEpisode } from '../create-episode.ts'
import { pngPicture } from '../testing/pictures.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'
import { listPictures, type PictureListRequest } from './list-pictures.ts'
import { UsesCache } from './uses-cache.ts'

const anna = { ...EMPTY_CREDIT, creator: 'Anna' }

/** A library of episodes with these covers, by title; the grey of each picture's file, null for none. */
async function libraryWith(covers: Record<string, { src: string; grey: number | null }>) {
  const library = await temporaryLibrary()
  const folders: Record<string, string> = {}
  for (const [title, { src, grey }] of Object.entries(covers)) {
    const cover = createPicture('cover', { src, credit: anna }, 'Alt')
    const { folder } = await createEpisode(library, createPage({ title, cover }))
    folders[title] = folder
    const path = join(library.path, folder)
    await mkdir(join(path, 'images'), { recursive: true })
    if (grey !== null) await writeFile(join(path, src), pngPicture(2, 2, grey))
  }
  const cachePath = join(await temporaryFolder(), 'pictures.json')
  const contentOf = async (folder: string) => {
    const file = await readFile(join(library.path, folder, 'episode.json'))
    return { folder, hash: contentHash(file) }
  }
  const list = async (change: Partial<PictureListRequest> = {}) => {
    const episodes = change.episodes ?? (await Promise.all(Object.values(folders).map(contentOf)))
    return listPictures({
      ...{ library: library.path, episodes },
      ...{ openPages: new Map(), cache: new UsesCache(cachePath), onProgress: () => undefined },
      ...{ signal: new AbortController().signal, ...change },
    })
  }
  return { library, folders, list, cachePath }
}

it('tells the same file in two episodes as one picture, and one that is gone as missing', async () => {
  const { list } = await libraryWith({
    Eins: { src: 'images/a.png', grey: 1 },
    Zwei: { src: 'images/b.png', grey: 1 },
    Drei: { src: 'images/c.png', grey: 2 },
    Vier: { src: 'images/weg.png', grey: null },
    Draußen: { src: '../outside.png', grey: null },
  })
  const pictures = await list()
  expect(
    pictures.map(({ name, isMissing, uses }) => [name, isMissing, uses.map(({ title }) => title)]),
  ).toEqual([
    ['a.png', false, ['Eins', 'Zwei']],
    ['c.png', false, ['Drei']],
    ['weg.png', true, ['Vier']],
    ['outside.png', true, ['Draußen']],
  ])
  expect(pictures[0]?.uses[0]).toMatchObject({ figureId: null, alt: 'Alt', credit: anna })
})

it('reads an episode once, and what is open as it is there', async () => {
  const { list, folders, library } = await libraryWith({
    Eins: { src: 'images/a.png', grey: 1 },
    Zwei: { src: 'images/b.png', grey: 2 },
  })
  const first = await list()
  const file = join(library.path, folders.Eins ?? '', 'episode.json')
  const hash = contentHash(await readFile(file))
  // Its file is gone, and is not needed: what it held is known.
  await rm(file)
  const known = [{ folder: folders.Eins ?? '', hash }]
  expect((await list({ episodes: known })).map(({ uses }) => uses)).toEqual([first[0]?.uses])
  expect(await list({ episodes: known.map((one) => ({ ...one, hash: 'other' })) })).toEqual([])

  const cover = createPicture('cover', { src: 'images/a.png' }, 'Neu')
  const page = createPage({ title: 'Neu', cover })
  const openPages = new Map([[folders.Eins ?? '', page]])
  const [open] = await list({ episodes: known, openPages })
  expect(open?.uses).toMatchObject([{ title: 'Neu', alt: 'Neu', credit: null }])
})

it('goes on without a cache that is damaged', async () => {
  const { list, cachePath } = await libraryWith({ Eins: { src: 'images/a.png', grey: 1 } })
  await writeFile(cachePath, '{"version": 1, "episodes": {"x": ')
  expect(await list()).toHaveLength(1)
})

it('tells how far it is, and can be called off', async () => {
  const { list } = await libraryWith({ Eins: { src: 'images/a.png', grey: 1 } })
  const onProgress = vi.fn<(done: number, total: number) => void>()
  await list({ onProgress })
  expect(onProgress).toHaveBeenCalledWith(0, 1)
  const signal = AbortSignal.abort()
  await expect(list({ signal })).rejects.toThrow('aborted')
})
