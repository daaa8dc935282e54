import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createEpisode } from '../create-episode.ts'
import type { Library } from '../library.ts'
import { open, titleIn, titleOf } from '../testing/opened-episode.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'
import { canInject, type SavingEnd, saveUnderStrace } from './under-strace.ts'

/** The calls by which words come to the disk, in the order of a save. */
const CALLS = ['pwrite64', 'fdatasync', 'fsync', 'rename', 'unlink'] as const

/** What a save can be told, by call: EIO at any of its calls, and so all in the long run. */
const ERRORS: Record<(typeof CALLS)[number], string[]> = {
  pwrite64: ['ENOSPC', 'EIO'],
  fdatasync: ['EIO', 'ENOSPC'],
  fsync: ['EIO', 'ENOSPC'],
  rename: ['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EIO', 'ENOSPC'],
  unlink: ['EACCES', 'EIO'],
}

/** `npm run faults` sets it: every call of a save, and faults that stay. */
const isLongRun = process.env.FAULTS === 'all'
/** More calls of one kind than two saves make. */
const MAX_CALLS = 20

interface Outcome extends SavingEnd {
  /** Title of the page in the file when the process had ended. */
  onDisk: string
  /** The same of the episode when it is opened again. */
  reopened: string
}

/** Saves with a fault, and opens what it leaves behind. */
async function saveWith(inject: string): Promise<Outcome> {
  const library: Library = await temporaryLibrary()
  const journals = await temporaryFolder()
  const { folder } = await createEpisode(library)
  const end = await saveUnderStrace(inject, [library.path, journals, folder])
  const onDisk = await titleIn(join(library.path, folder, 'episode.json'))
  const { episode } = await open(library, folder, journals)
  const reopened = titleOf(episode)
  expect((await episode.close()).state).toBe('saved')
  return { ...end, onDisk, reopened }
}

const isSaved = ({ told }: SavingEnd, word: string): boolean =>
  told.some((line) => line.word === word && line.state === 'saved')

/** The file holds one whole version, and what was told to be saved is there. */
function expectWhole(outcome: Outcome): void {
  expect(['', 'eins ', 'zwei eins ']).toContain(outcome.onDisk)
  expect(['', 'eins ', 'zwei eins ']).toContain(outcome.reopened)
  for (const word of ['eins ', 'zwei ']) {
    if (isSaved(outcome, word)) expect(outcome.reopened).toContain(word)
  }
}

describe.skipIf(!canInject)('saving (left out where strace cannot inject faults)', () => {
  test.each(CALLS)(
    'killed at any %s leaves one whole version, and what was saved',
    async (call) => {
      let killed = 0
      for (let at = 1; at <= MAX_CALLS; at++) {
        const outcome = await saveWith(`${call}:signal=SIGKILL:when=${at}`)
        expectWhole(outcome)
        if (outcome.signal === null) break
        killed += 1
      }
      expect(killed).toBeGreaterThan(0)
      expect(killed).toBeLessThan(MAX_CALLS)
    },
  )

  const errors = CALLS.flatMap((call) => ERRORS[call].map((error) => ({ call, error })))
  test.each(errors)('told $error by $call once goes on, and saves all', async ({ call, error }) => {
    for (let at = 1; at <= (isLongRun || error === 'EIO' ? MAX_CALLS : 1); at++) {
      const outcome = await saveWith(`${call}:error=${error}:when=${at}`)
      expectWhole(outcome)
      expect(outcome.onDisk).toBe('zwei eins ')
      if (outcome.injected === 0) break
    }
  })

  const staying = isLongRun ? errors : errors.filter(({ error }) => error === 'EIO')
  test.each(staying)('told $error by every $call says so, or does without', async (fault) => {
    const outcome = await saveWith(`${fault.call}:error=${fault.error}`)
    expectWhole(outcome)
    expect(outcome.injected).toBeGreaterThan(0)
    const [, first] = outcome.told
    if (fault.call === 'fsync' || fault.call === 'rename') expect(first?.state).toBe('failed')
    else expect(first?.state).toBe('saved')
    // What the file was refused is in the journal.
    if (fault.call === 'rename') expect(outcome.reopened).toBe('zwei eins ')
  })
})
