import { readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPage } from '../../episode/page.ts'
import { schema } from '../../episode/schema/schema.ts'
import { createEpisode } from '../create-episode.ts'
import { createLibrary } from '../create-library.ts'
import { findJournalOfPath } from '../journal/find-journal.ts'
import { decodeFrames } from '../journal/frames.ts'
import { Journal } from '../journal/journal.ts'
import { readJournal } from '../journal/read-journal.ts'
import { readEpisode } from '../read-episode.ts'
import { open, titleIn, titleOf, type } from '../testing/opened-episode.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { canMountDisk, useTinyDisk } from '../testing/tiny-disk.ts'
import { FaultCount, isLongRun } from './fault-count.ts'

const BLOCK_BYTES = 4096
/** More than a save needs: the file is about two thirds of it. */
const MOST_FREE_BLOCKS = 400
/** `npm run faults` leaves every number of blocks free. */
const STEP = isLongRun ? 1 : 40
const WORDS = 'Wir haben lange darüber geredet, wie man mit LinkedIn arbeitet. '.repeat(8)

describe.skipIf(!canMountDisk)('a full disk (left out where none can be mounted)', () => {
  const disk = useTinyDisk(6 * 1024)

  test('leaves one whole version and every word, however full it is', {
    timeout: 1_800_000,
  }, async (context) => {
    const count = new FaultCount()
    const library = await createLibrary(join(disk.path, 'Voll'), { name: 'Voll', languages: [] })
    const body = Array.from({ length: 1800 }, (_, index) =>
      schema.node('paragraph', { id: `p${index}` }, schema.text(`${index} ${WORDS}`)),
    )
    const { folder } = await createEpisode(library, createPage({ title: 'Sam', body }))
    const path = join(library.path, folder)
    const file = join(path, 'episode.json')
    const filler = join(disk.path, 'filler')
    const outcomes = new Set<string>()
    for (let free = 0; free <= MOST_FREE_BLOCKS; free += STEP) {
      const journals = await temporaryFolder()
      const { episode } = await open(library, folder, journals)
      const before = titleOf(episode)
      await fillAllBut(disk.path, filler, free * BLOCK_BYTES)
      episode.applySteps(0, type(episode.page, `${free} `))
      const state = await episode.flush()
      outcomes.add(state.state)
      if (state.state === 'failed') expect(state.problem.code).toBe('disk-full')
      expect(await titleIn(file)).toBe(state.state === 'saved' ? `${free} ${before}` : before)
      const journalFile = await findJournalOfPath(journals, path)
      const inJournal = journalFile && (await readJournal(journalFile))
      expect(inJournal && titleOf(inJournal.episode)).toBe(`${free} ${before}`)
      await rm(filler, { force: true })
      expect((await episode.close()).state).toBe('saved')
      expect((await readEpisode(path)).episode.page.eq(episode.page)).toBe(true)
      expect(await readdir(path)).toEqual(['episode.json'])
      count.note(`${free} blocks free`, {})
    }
    expect([...outcomes].sort()).toEqual(['failed', 'saved'])
    count.settle(context)
  })
})

/** Fills a disk until so many bytes are free. */
async function fillAllBut(path: string, filler: string, freeBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(path)
  const size = Math.max(0, bavail * bsize - freeBytes)
  await writeFile(filler, Buffer.alloc(size))
}

describe.skipIf(!canMountDisk)(
  'a journal on a full disk (left out where none can be mounted)',
  () => {
    const disk = useTinyDisk(64)

    test('is not content with a part of an entry, and has all when there is room', async () => {
      const failures: unknown[] = []
      const file = join(disk.path, 'a.journal')
      const journal = new Journal(file, 0, (error) => failures.push(error))
      const entries = Array.from({ length: 8 }, (_, at) => `${at} ${'x'.repeat(10_000)}`)
      for (const word of entries) {
        journal.note({ kind: 'steps', steps: [word] })
        await journal.flush()
      }
      expect(failures).toHaveLength(1)
      const stored = decodeFrames(await readFile(file))
      expect(stored.length).toBeLessThan(entries.length)
      disk.grow(1024)
      await journal.end(false)
      const steps = decodeFrames(await readFile(file)).map(({ entry }) => entry)
      expect(steps).toEqual(entries.map((word) => ({ kind: 'steps', steps: [word] })))
    })
  },
)
