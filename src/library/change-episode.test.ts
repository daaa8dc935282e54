import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EMPTY_CREDIT } from '../episode/credits/credit.ts'
import { setCredits } from '../episode/credits/set-credits.ts'
import { createPage, createPicture } from '../episode/page.ts'
import { schema } from '../episode/schema/schema.ts'
import { changeEpisode } from './change-episode.ts'
import { createEpisode } from './create-episode.ts'
import { readEpisode } from './read-episode.ts'
import { problemOf } from './testing/problem-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { temporaryLibrary } from './testing/temporary-library.ts'
import { listVersions } from './versions/read-versions.ts'

const anna = { ...EMPTY_CREDIT, creator: 'Anna' }
const figure = (id: string) => createPicture('figure', { id, src: `images/${id}.png` }, id)

async function episodeWith() {
  const library = await temporaryLibrary()
  const quote = schema.node('blockquote', { id: 'q' }, [figure('f2')])
  const page = createPage({ title: 'Sam', body: [figure('f1'), quote] })
  const { folder } = await createEpisode(library, page)
  const path = join(library.path, folder)
  const options = { journalFolder: await temporaryFolder(), versions: { author: () => 'Kim' } }
  return { library, folder, path, page, options }
}

it('changes and saves an episode, and keeps a version of it as it was', async () => {
  const { library, folder, path, page, options } = await episodeWith()
  const changed = await changeEpisode(library, folder, options, (before) =>
    setCredits(before, [
      { figureId: null, credit: anna },
      { figureId: 'f2', credit: anna },
      { figureId: 'gone', credit: anna },
    ]),
  )
  expect(changed).toBe(true)
  const { episode } = await readEpisode(path)
  const credits: unknown[] = []
  episode.page.descendants(({ attrs }) => void ('credit' in attrs && credits.push(attrs.credit)))
  expect(credits).toEqual([anna, null, anna])
  expect(
    setCredits(episode.page, [
      { figureId: null, credit: null },
      { figureId: 'f2', credit: null },
    ]).eq(page),
  ).toBe(true)
  expect((await listVersions(path)).map(({ kind }) => kind)).toContain('before-change')
})

it('leaves one alone that has nothing to change', async () => {
  const { library, folder, path, options } = await episodeWith()
  const before = await readFile(join(path, 'episode.json'))
  expect(await changeEpisode(library, folder, options, (page) => page)).toBe(false)
  expect(await readFile(join(path, 'episode.json'))).toEqual(before)
  expect(await listVersions(path)).toEqual([])
})

it('says why an episode cannot be changed, and leaves it as it is', async () => {
  const { library, folder, path, options } = await episodeWith()
  const file = join(path, 'episode.json')
  const newer = (await readFile(file, 'utf8')).replace('"version": 1', '"version": 99')
  await writeFile(file, newer)
  const change = () => changeEpisode(library, folder, options, () => createPage({ title: 'Neu' }))
  expect(await problemOf(change())).toBe('episode-newer')
  expect(await readFile(file, 'utf8')).toBe(newer)
  await writeFile(file, '{')
  expect(await problemOf(change())).toBe('episode-damaged')
  expect(await readFile(file, 'utf8')).toBe('{')
})
