import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serializeEpisode } from '../../src/episode/file/serialize-episode.ts'
import { createPage } from '../../src/episode/page.ts'
import { schema } from '../../src/episode/schema/schema.ts'
import { createLibrary } from '../../src/library/create-library.ts'

export const LONG_TITLE = 'Drei Stunden Gespräch'

/** The text of one paragraph, another for each. */
export const lineOf = (index: number): string => `Zeile ${index} des Gesprächs.`

/** Makes a library with one episode of many paragraphs. @returns absolute path of the library */
export async function makeLongPage(path: string, count: number): Promise<string> {
  await createLibrary(path, { name: 'Lang', languages: ['de'] })
  const body = Array.from({ length: count }, (_, index) =>
    schema.node('paragraph', { id: `p${index}` }, schema.text(lineOf(index))),
  )
  const page = createPage({ title: LONG_TITLE, facts: { language: 'de' }, body })
  const at = '2026-11-24T12:00:00.000Z'
  const episode = { id: randomUUID(), createdAt: at, modifiedAt: at, page, unknownFields: {} }
  await mkdir(join(path, 'lang'))
  await writeFile(join(path, 'lang', 'episode.json'), serializeEpisode(episode))
  return path
}
