import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { serializeEpisode } from '../../src/episode/file/serialize-episode.ts'
import { createPage } from '../../src/episode/page.ts'
import type { PageDocument } from '../../src/episode/schema/schema.ts'
import { createLibrary } from '../../src/library/create-library.ts'
import { EPISODE_FILE } from '../../src/library/library.ts'
import type { TextBlock } from '../text/generate-text.ts'

/** Folder of an empty episode that is in every library made here. */
export const EMPTY = 'empty'

/**
 * Makes a library with an episode for each page, and an empty one.
 *
 * @param pages by the name of the episode's folder
 * @returns absolute path of the library
 */
export async function writeLibrary(
  path: string,
  pages: Readonly<Record<string, PageDocument>>,
): Promise<string> {
  const library = await createLibrary(path, { name: basename(path), languages: ['de'] })
  const empty = createPage({ title: 'Leer', facts: { language: 'de' } })
  for (const [folder, page] of Object.entries({ [EMPTY]: empty, ...pages })) {
    await writeEpisodeFile(join(library.path, folder), page)
  }
  return library.path
}

/** Writes an episode's file with the app's own serialiser, but without waiting for the disk. */
export async function writeEpisodeFile(path: string, page: PageDocument): Promise<void> {
  const at = '2026-11-24T12:00:00.000Z'
  const episode = { id: randomUUID(), createdAt: at, modifiedAt: at, page, unknownFields: {} }
  await mkdir(path, { recursive: true })
  await writeFile(join(path, EPISODE_FILE), serializeEpisode(episode))
}

/** Writes the text in the form in which each peer likes it best: HTML, blocks as JSON, plain lines. */
export async function writePeerDocument(
  path: string,
  blocks: readonly TextBlock[],
): Promise<string> {
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'blocks.json'), JSON.stringify(blocks))
  await writeFile(join(path, 'page.txt'), blocks.map(({ text }) => text).join('\n'))
  await writeFile(join(path, 'page.html'), blocks.map(htmlOf).join(''))
  return path
}

const TAGS = { heading: 'h2', paragraph: 'p' } as const

/** The generated words hold nothing that HTML would have to escape. */
const htmlOf = ({ kind, text }: TextBlock): string => `<${TAGS[kind]}>${text}</${TAGS[kind]}>`
