import { join } from 'node:path'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { DEFAULT_SHOW_SETTINGS } from '../../episode/show/show-settings.ts'
import type { Library } from '../library.ts'

interface Given {
  library: Library
  folder: string
  /** What is exported. */
  page: PageDocument
}

/**
 * What a driven process can do besides typing and saving. Each loads its modules when it is done, since
 * most need far more of them.
 */
export const otherDeeds = (given: () => Given) => ({
  create: async () => {
    const { createEpisode } = await import('../create-episode.ts')
    return createEpisode(given().library)
  },
  duplicate: async () => {
    const { duplicateEpisode } = await import('../duplicate-episode.ts')
    const { library, folder } = given()
    return duplicateEpisode(library, folder, (title) => `${title}(2)`)
  },
  rename: async () => {
    const { renameEpisode } = await import('../rename-episode.ts')
    const { library, folder } = given()
    return renameEpisode(library, folder, 'Neu')
  },
  'replace in': async () => {
    const { rewriteEpisode } = await import('../replacing/rewrite-episode.ts')
    const { withTitle } = await import('../with-title.ts')
    const { library, folder } = given()
    const change = (page: PageDocument) => withTitle(page, 'Neu')
    return rewriteEpisode(library, folder, { change, author: 'Sam' })
  },
  trash: async () => {
    const { trashEpisode } = await import('../trash-episode.ts')
    const { library, folder } = given()
    return trashEpisode(library, folder)
  },
  restore: async () => {
    const { restoreEpisode } = await import('../trash-episode.ts')
    const { library, folder } = given()
    return restoreEpisode(library, folder)
  },
  'add a picture': async () => {
    const { addPicture } = await import('../add-picture.ts')
    const { pngPicture } = await import('../testing/pictures.ts')
    const { library, folder } = given()
    const picture = { name: 'a.png', bytes: pngPicture(2, 2) }
    return addPicture(join(library.path, folder), picture)
  },
  import: async () => {
    const { importSource } = await import('../import-source.ts')
    const bytes = Buffer.from('# Neu\n\nWorte\n')
    return importSource(given().library, { name: 'a.md', bytes })
  },
  export: async () => {
    const { writeExport } = await import('../exports/write-export.ts')
    const { library, folder, page } = given()
    const places = {
      episodePath: join(library.path, folder),
      outPath: join(library.path, 'out.md'),
    }
    const request = {
      page,
      ...places,
      target: 'markdown' as const,
      fallbackLanguage: 'de',
      show: DEFAULT_SHOW_SETTINGS,
    }
    return writeExport(request, true)
  },
})
