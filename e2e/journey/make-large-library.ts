import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serializeEpisode } from '../../src/episode/file/serialize-episode.ts'
import { serializeShow } from '../../src/episode/file/show-file.ts'
import { createPage } from '../../src/episode/page.ts'

const TOPICS = ['Öl und Töne', 'Wie Sam LinkedIn für seine agilen Produkte nutzt', 'Café']

/** Title of an episode of the large library. */
export const largeTitle = (number: number): string =>
  `Folge ${number}: ${TOPICS[number % TOPICS.length]}`

/** Name of its folder. */
export const largeFolder = (number: number): string => `${String(number).padStart(5, '0')}-folge`

/** Writes an episode of the large library. */
export async function writeLargeEpisode(
  library: string,
  number: number,
  title = largeTitle(number),
): Promise<void> {
  const text = serializeEpisode({
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    createdAt: '2026-01-01T08:00:00.000Z',
    modifiedAt: '2026-11-24T08:00:00.000Z',
    page: createPage({ title, facts: { number } }),
    unknownFields: {},
  })
  await mkdir(join(library, largeFolder(number)), { recursive: true })
  await writeFile(join(library, largeFolder(number), 'episode.json'), text)
}

/** Makes a library of so many small episodes, numbered from 1. @returns its path */
export async function makeLargeLibrary(library: string, count: number): Promise<string> {
  await mkdir(library)
  const show = { name: 'Tausend und eine Folge', languages: ['de'] }
  await writeFile(join(library, 'show.json'), serializeShow(show))
  let next = 1
  const writeRest = async (): Promise<void> => {
    while (next <= count) await writeLargeEpisode(library, next++)
  }
  await Promise.all(Array.from({ length: 16 }, writeRest))
  return library
}
