import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createPage } from '../../episode/page.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { createEpisode } from '../create-episode.ts'
import { createLibrary } from '../create-library.ts'
import { journalPath } from '../journal/journal-path.ts'
import type { Library } from '../library.ts'
import { readEpisode } from '../read-episode.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

/** A library with one empty episode, and a place for journals, below one folder. */
export interface Workplace {
  root: string
  library: Library
  folder: string
  journals: string
  /** Absolute path of the episode's journal. */
  journal: string
  /** Arguments of a driven process that works here. */
  args: string[]
}

/**
 * A new workplace that goes away with the test.
 * @param page of the episode, without a title
 * @param parent where it is to be, when not where all temporary files are
 */
export async function newWorkplace(
  page: PageDocument = createPage(),
  parent?: string,
): Promise<Workplace> {
  const root = await temporaryFolder(parent)
  const journals = join(root, 'data', 'journals')
  await mkdir(join(root, 'data'), { recursive: true })
  const library = await createLibrary(join(root, 'Podcast'), { name: 'P', languages: ['de'] })
  const { folder } = await createEpisode(library, page)
  const path = join(library.path, folder)
  const journal = journalPath(journals, path, (await readEpisode(path)).episode.id)
  return { root, library, folder, journals, journal, args: [library.path, journals, folder] }
}
