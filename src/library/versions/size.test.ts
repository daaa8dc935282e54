import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Fragment, type Node } from '@tiptap/pm/model'
import { expect, it } from 'vitest'
import { serializeEpisode } from '../../episode/file/serialize-episode.ts'
import { createPage, pageParts } from '../../episode/page.ts'
import { type PageDocument, schema } from '../../episode/schema/schema.ts'
import { newEpisode } from '../create-episode.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { keepVersion } from './keep-version.ts'
import { listVersions, readVersion } from './read-versions.ts'

/** `npm run faults` does it at full length; an episode a tenth as long has the same shares. */
const WORDS = process.env.FAULTS === 'all' ? 100_000 : 10_000
const WORDS_IN_A_BLOCK = 25
const VERSIONS = 200
const EDITS_BETWEEN = WORDS / 4000
const FIVE_MINUTES_MS = 300_000

/** The same numbers in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const random = seeded(20_261_126)

/** A word of five thousand, the first of them more often; they repeat less than a person's do. */
function someWords(count: number): string {
  const words = Array.from({ length: count }, () => {
    const rank = Math.floor(random(5000) * (random(1000) / 1000) ** 2)
    return ((rank + 1) * 7_919_317)
      .toString(26)
      .replace(/\d/g, 'e')
      .slice(0, 3 + (rank % 9))
  })
  return words.join(' ')
}

const paragraph = (text: string, at: number): Node =>
  schema.node('paragraph', { id: `b${at}-${text.length}`, speaker: at % 2 ? 'Sam' : 'Chris' }, [
    schema.text(text),
  ])

function firstPage(): PageDocument {
  const blocks = Array.from({ length: WORDS / WORDS_IN_A_BLOCK }, (_, at) =>
    paragraph(someWords(WORDS_IN_A_BLOCK), at),
  )
  return createPage({ title: 'Lang', body: blocks })
}

/** Five minutes of somebody who goes through the page, and now and then shortens or moves something. */
function edited(page: PageDocument, round: number): PageDocument {
  const { body } = pageParts(page)
  const blocks = [...body.children]
  const place = Math.floor((round / VERSIONS) * blocks.length)
  for (let edit = 0; edit < EDITS_BETWEEN; edit++) {
    const at = edit % 5 === 0 ? random(blocks.length) : Math.min(place + edit, blocks.length - 1)
    const block = blocks[at] as Node
    const words = block.textContent.split(' ')
    words.splice(random(words.length), random(2), someWords(1 + random(3)))
    blocks[at] = block.copy(Fragment.from(schema.text(words.join(' '))))
  }
  if (round % 10 === 0) blocks.splice(random(blocks.length), 2)
  if (round % 7 === 0) blocks.push(...blocks.splice(random(blocks.length), 3))
  return page.copy(page.content.replaceChild(4, body.copy(Fragment.from(blocks))))
}

it(`200 versions of ${WORDS.toLocaleString('en')} words take less than ten times the episode's room`, {
  timeout: 300_000,
}, async () => {
  const path = await temporaryFolder()
  let episode = newEpisode(firstPage())
  for (let round = 0; round < VERSIONS; round++) {
    const now = new Date(Date.parse(episode.createdAt) + round * FIVE_MINUTES_MS)
    const page = edited(episode.page, round)
    episode = { ...episode, page, modifiedAt: now.toISOString() }
    await keepVersion(path, episode, { author: 'Chris', kind: 'automatic', name: null, now })
  }
  const folder = join(path, 'versions')
  const sizes = (await readdir(folder)).map(async (file) => (await stat(join(folder, file))).size)
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  const plain = Buffer.byteLength(serializeEpisode(episode))

  const [newest, ...older] = await listVersions(path)
  expect(older).toHaveLength(VERSIONS - 1)
  const read = await readVersion(path, newest?.id ?? '')
  expect(serializeEpisode(read)).toBe(serializeEpisode(episode))
  expect(total).toBeLessThan(10 * plain)
})
