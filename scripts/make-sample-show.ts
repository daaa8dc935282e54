/**
 * Makes resources/sample-show, the library that "try the sample" copies: the real page as its import
 * leaves it, and a short guide in German and in English. Run it after a change of the episode's format
 * or of the sources here: node scripts/make-sample-show.ts
 */
import { rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { schema } from '../src/episode/schema/schema.ts'
import { addPicture } from '../src/library/add-picture.ts'
import { createLibrary } from '../src/library/create-library.ts'
import { type ImportOptions, importSource } from '../src/library/import-source.ts'
import { parseSource } from '../src/library/parse-source.ts'
import { readEpisode } from '../src/library/read-episode.ts'
import { writeEpisode } from '../src/library/write-episode.ts'

const root = resolve(import.meta.dirname, '..')
const sources = join(import.meta.dirname, 'sample-show')
const target = join(root, 'resources/sample-show')
const PICTURE = join(sources, 'conversation-to-page.jpg')

/** Ids that a second run makes again, so that the show changes only where its sources do. */
function idsFrom(prefix: string): ImportOptions {
  let count = 0
  const newId = () => `${prefix}-${String(++count).padStart(3, '0')}`
  return { parse: (source) => parseSource(source, newId) }
}

await rm(target, { recursive: true, force: true })
const library = await createLibrary(target, {
  name: 'Stroisch Designed Innovation',
  languages: ['de', 'en'],
})

const sam = join(root, 'src/episode/fixtures/folge-25-sam-linkedin.txt')
await importSource(library, sam, idsFrom('sam'))

for (const guide of ['willkommen.md', 'welcome.md']) {
  const { folder } = await importSource(
    library,
    join(sources, guide),
    idsFrom(basename(guide, '.md')),
  )
  const path = join(target, folder)
  const picture = await addPicture(path, PICTURE)
  const { episode } = await readEpisode(path)
  const cover = episode.page.child(1)
  const withPicture = schema.node('cover', { ...cover.attrs, ...picture }, cover.content)
  const page = episode.page.copy(episode.page.content.replaceChild(1, withPicture))
  await writeEpisode(library, path, { ...episode, page })
  // A guide that we wrote ourselves has no import to give a receipt of.
  await rm(join(path, 'sources'), { recursive: true })
}
console.log(target)
