import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEpisode } from '../create-episode.ts'
import { findJournalOfPath } from '../journal/find-journal.ts'
import { type OpenEpisode, openEpisode } from '../open-episode.ts'
import { renamingSystem } from '../rename-with-retry.ts'
import { type } from '../testing/opened-episode.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'
import type { SaveState } from '../types.ts'
import { aftermath, untilJournalled, wholeTitle, word, wordsIn } from './aftermath.ts'
import { FaultCount, isLongRun } from './fault-count.ts'

const ERRORS = ['EPERM', 'EBUSY', 'EACCES']
/** How often it is tried before it is given up until the next save. */
const TRIES = 9
const TIMES = [...Array.from({ length: TRIES }, (_, at) => at + 1), Number.POSITIVE_INFINITY]
const MOMENTS = [
  'the first save',
  'a later save',
  'a save while typing goes on',
  'a save of a whole page',
  'closing',
  'the save after one that failed',
  'opening after a crash',
] as const

const { platform } = renamingSystem
let onWait = (): void => undefined
/** How often the file of the episode is still refused to be replaced, and with what. */
let refusal = { times: 0, error: '' }

beforeEach(() => {
  renamingSystem.platform = 'win32'
  vi.spyOn(renamingSystem, 'wait').mockImplementation(async () => onWait())
  vi.spyOn(renamingSystem, 'rename').mockImplementation(async (from, to) => {
    if (refusal.times <= 0 || !to.endsWith('episode.json')) return rename(from, to)
    refusal.times -= 1
    throw Object.assign(new Error(refusal.error), { code: refusal.error })
  })
})
afterEach(() => {
  renamingSystem.platform = platform
  refusal = { times: 0, error: '' }
  onWait = () => undefined
})

const cases = ERRORS.flatMap((error) =>
  TIMES.flatMap((times) => MOMENTS.map((moment) => ({ error, times, moment }))),
)
/** `npm test` tries a third of them, of all errors, times and moments. */
const tried = cases.filter((_, at) => isLongRun || at % 4 === 0)

test('a rename that Windows refuses, once or for ever', { timeout: 600_000 }, async (context) => {
  const count = new FaultCount()
  for (const { error, times, moment } of tried) {
    const lost: string[] = []
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library)
    const path = join(library.path, folder)
    const journalFolder = await temporaryFolder()
    let typed = 0
    let episode: OpenEpisode = await openEpisode(library, folder, { journalFolder })
    const typeWord = () => episode.applySteps(episode.version, type(episode.page, word(++typed)))
    const refuse = (times: number) => {
      refusal = { times, error }
    }

    let state: SaveState
    if (moment !== 'the first save') {
      typeWord()
      await episode.flush()
    }
    if (moment === 'the save after one that failed' || moment === 'opening after a crash') {
      refuse(Number.POSITIVE_INFINITY)
      typeWord()
      await episode.flush()
    }
    if (moment === 'opening after a crash') {
      await episode.close()
      episode = await openEpisode(library, folder, { journalFolder })
      if (episode.takeRecovery()?.kind !== 'words') lost.push('nothing came back')
    } else typeWord()
    if (moment === 'a save of a whole page') {
      episode.replace(episode.page.toJSON(), episode.version + 1)
    }
    if (moment === 'a save while typing goes on') {
      onWait = () => {
        onWait = () => undefined
        typeWord()
      }
    }
    refuse(times)
    state = moment === 'closing' ? await episode.close() : await episode.flush()

    const inFile = wordsIn((await wholeTitle(join(path, 'episode.json'))) ?? 'none')
    if (inFile === null) lost.push('the file is not whole')
    if (times < TRIES && (state.state !== 'saved' || inFile !== typed)) lost.push(state.state)
    if (times >= TRIES) {
      const told = state.state === 'failed' ? state.problem.code : state.state
      if (told !== 'file-locked') lost.push(`told ${told}`)
      const journal = (await findJournalOfPath(journalFolder, path)) ?? ''
      const isKept = await untilJournalled(journal, typed)
      if (!isKept) lost.push('not in the journal')
    }
    refuse(0)
    if (moment !== 'closing') state = await episode.close()
    else if (times >= TRIES) state = { state: 'saved', at: null }
    if (state.state !== 'saved') lost.push(`the next save: ${state.state}`)
    const sure = { saved: moment === 'closing' ? 0 : typed, sure: typed, atMost: typed }
    const after = await aftermath(library, folder, journalFolder, sure)
    const given = `${moment}, ${error} ${times} times`
    count.note(given, { lost: [...lost, ...after.lost], falseAlarms: after.falseAlarms })
  }
  expect(count.count).toBe(tried.length)
  count.settle(context)
})
