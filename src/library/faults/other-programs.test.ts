import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEpisode } from '../open-episode.ts'
import { openNew, titleIn, titleOf, type } from '../testing/opened-episode.ts'
import { problemOf } from '../testing/problem-of.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const THEIRS = 'Von außen'

/** The file's text with their title. */
function theirText(file: string): string {
  const episode = JSON.parse(readFileSync(file, 'utf8'))
  episode.page.title = THEIRS
  return JSON.stringify(episode)
}

/** What another program does to an episode's file. */
const actions = {
  edits: (file: string) => writeFileSync(file, theirText(file)),
  replaces: (file: string) => {
    const other = `${file}.other`
    writeFileSync(other, theirText(file))
    renameSync(other, file)
  },
  deletes: (file: string) => rmSync(file),
  touches: (file: string) => writeFileSync(file, readFileSync(file)),
}

/** What time the file says afterwards that it was changed. */
const times: Record<string, (beforeMs: number) => number> = {
  'the true time': () => Date.now(),
  'the time from before': (beforeMs) => beforeMs,
  'a second more': (beforeMs) => beforeMs + 1000,
  'a second less': (beforeMs) => beforeMs - 1000,
  'a time in the future': () => Date.parse('2040-01-01'),
  'no time': () => 0,
}

const moments = [
  'before it is opened',
  'before the first word',
  'before it is saved',
  'while it is saved',
  'after it is saved',
  'before the second word is saved',
] as const

const cases = (Object.keys(actions) as (keyof typeof actions)[]).flatMap((action) =>
  moments.flatMap((moment) => Object.keys(times).map((time) => ({ action, moment, time }))),
)

test.each(cases)('another program $action the file $moment, with $time', async (given) => {
  const { library, episode: made, file } = await openNew()
  await made.close()
  const { folder, path } = made
  let isDone = false
  const at = (moment: (typeof moments)[number]) => {
    if (isDone || moment !== given.moment) return
    isDone = true
    const beforeMs = statSync(file).mtimeMs
    actions[given.action](file)
    const seconds = (times[given.time]?.(beforeMs) ?? 0) / 1000
    if (given.action !== 'deletes') utimesSync(file, seconds, seconds)
  }
  const journalFolder = await temporaryFolder()
  const listeners = { onOwnHashes: () => at('while it is saved') }
  const openIt = () => openEpisode(library, folder, { listeners, journalFolder })

  at('before it is opened')
  if (given.action === 'deletes' && given.moment === 'before it is opened') {
    expect(await problemOf(openIt())).toBe('episode-missing')
    return
  }
  const episode = await openIt()
  at('before the first word')
  episode.applySteps(0, type(episode.page, 'eins '))
  at('before it is saved')
  await episode.flush()
  at('after it is saved')
  episode.applySteps(1, type(episode.page, 'zwei '))
  at('before the second word is saved')
  await episode.flush()
  const { state } = await episode.close()
  expect(isDone).toBe(true)

  const again = await openIt()
  const files = readdirSync(path).filter((name) => name.endsWith('.json'))
  const titles = await Promise.all(files.map((name) => titleIn(join(path, name))))
  const changes = given.action === 'edits' || given.action === 'replaces'
  const isKnownBefore = given.moment === 'before it is opened'
  if (changes && isKnownBefore)
    expect([state, titleOf(again)]).toEqual(['saved', `zwei eins ${THEIRS}`])
  else if (changes) {
    expect(state).toBe('failed')
    expect([titleOf(again), titles.toSorted()]).toEqual([THEIRS, [THEIRS, 'zwei eins Sam']])
  } else {
    expect([state, titleOf(again), files]).toEqual(['saved', 'zwei eins Sam', ['episode.json']])
  }
  await again.close()
})
