import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from '@tiptap/pm/transform'
import { expect, test } from 'vitest'
import { parseEpisode } from '../../episode/file/parse-episode.ts'
import { serializeEpisode } from '../../episode/file/serialize-episode.ts'
import { createPage, pageParts } from '../../episode/page.ts'
import { schema } from '../../episode/schema/schema.ts'
import { createEpisode } from '../create-episode.ts'
import { EpisodeJournal } from '../journal/episode-journal.ts'
import { journalPath } from '../journal/journal-path.ts'
import type { OpenEpisode } from '../open-episode.ts'
import { openWithWindow, type PlayedWindow } from '../testing/open-with-window.ts'
import { stepsOf, type } from '../testing/opened-episode.ts'
import { problemOf } from '../testing/problem-of.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'
import { listVersions } from '../versions/read-versions.ts'

const paragraph = (id: string, text: string) =>
  schema.node('paragraph', { id }, [schema.text(text)])

const blocks = () => ['a', 'b', 'c'].map((id) => paragraph(id, `Absatz ${id}.`))

async function openThree(window?: PlayedWindow) {
  const library = await temporaryLibrary()
  const { folder } = await createEpisode(library, createPage({ title: 'Sam', body: blocks() }))
  const path = join(library.path, folder)
  const opened = await openWithWindow(library, folder, window)
  return { library, folder, path, file: join(path, 'episode.json'), ...opened }
}

/** The file's text as another program would write it, with other words in place of some. */
async function withWords(file: string, replacements: Record<string, string>): Promise<string> {
  let text = await readFile(file, 'utf8')
  for (const [from, to] of Object.entries(replacements)) text = text.replace(from, to)
  return text
}

function write(episode: OpenEpisode, text: string): void {
  episode.applySteps(episode.version, type(episode.page, text))
}

const wordsOf = ({ page }: Pick<OpenEpisode, 'page'>): string[] => [
  pageParts(page).title.textContent,
  ...pageParts(page).body.children.map(({ textContent }) => textContent),
]

const wordsIn = (file: string): string[] =>
  wordsOf(parseEpisode(readFileSync(file, 'utf8'), '').episode)

const jsonFiles = (path: string) => readdirSync(path).filter((name) => name.endsWith('.json'))

test('what somebody else changed in another block is taken in when this side saves', async () => {
  const { episode, file, path, requests } = await openThree()
  await writeFile(file, await withWords(file, { 'Absatz b': 'Ihr Absatz b' }))
  write(episode, 'Hallo ')
  expect(await episode.flush()).toMatchObject({ state: 'saved' })
  const merged = ['Hallo Sam', 'Absatz a.', 'Ihr Absatz b.', 'Absatz c.']
  expect([wordsOf(episode), wordsIn(file)]).toEqual([merged, merged])
  expect(requests.map(({ taken }) => taken)).toEqual([1])
  expect(jsonFiles(path)).toEqual(['episode.json'])
  const kinds = (await listVersions(path)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'before-merge')).toHaveLength(2)
  await episode.close()
})

test('it is noticed at once, when something is unsaved here', async () => {
  const { episode, file } = await openThree()
  write(episode, 'Hallo ')
  await writeFile(file, await withWords(file, { 'Absatz c': 'Ihr Absatz c' }))
  await episode.checkDisk()
  expect(wordsIn(file)).toEqual(['Hallo Sam', 'Absatz a.', 'Absatz b.', 'Ihr Absatz c.'])
  await episode.close()
})

test('what is typed while the window is asked is in the page too', async () => {
  let typed = false
  const onAsked = (episode: OpenEpisode) => {
    if (!typed) write(episode, 'schnell ')
    typed = true
    return undefined
  }
  const { episode, file, requests } = await openThree({ onAsked })
  await writeFile(file, await withWords(file, { 'Absatz b': 'Ihr Absatz b' }))
  write(episode, 'Hallo ')
  await episode.flush()
  expect(wordsIn(file)).toEqual(['schnell Hallo Sam', 'Absatz a.', 'Ihr Absatz b.', 'Absatz c.'])
  expect(requests).toHaveLength(2)
  await episode.close()
})

test.each<[string, PlayedWindow['onAsked']]>([
  ['does not answer in time', () => 'refused'],
  ['has always typed meanwhile', () => 'stale'],
  ['says that it did, and did not', () => 'taken'],
])('both are kept where the window %s', async (_, onAsked) => {
  const { episode, file, path } = await openThree(onAsked && { onAsked })
  const theirs = await withWords(file, { 'Absatz b': 'Ihr Absatz b' })
  await writeFile(file, theirs)
  write(episode, 'Hallo ')
  expect(await episode.flush()).toMatchObject({ problem: { code: 'episode-changed-outside' } })
  expect(readFileSync(file, 'utf8')).toBe(theirs)
  await episode.flush()
  const kept = (await listVersions(path)).filter(({ kind }) => kind === 'before-merge')
  expect(kept).toHaveLength(2)
  const copy = jsonFiles(path).find((name) => name !== 'episode.json') ?? ''
  expect(wordsIn(join(path, copy))[0]).toBe('Hallo Sam')
  await episode.close()
})

test('the same words changed on both sides wait for the person, and then go together', async () => {
  const { episode, merger, file, path } = await openThree()
  const theirs = await withWords(file, { Sam: 'Ida', 'Absatz b': 'Ihr Absatz b' })
  await writeFile(file, theirs)
  write(episode, 'Hallo ')
  expect(await episode.flush()).toMatchObject({ state: 'failed' })
  expect(readFileSync(file, 'utf8')).toBe(theirs)

  const { stamp, differences } = await merger.compare(null)
  expect(
    differences.map(({ place, mine, theirs, becomes }) => [place, mine, theirs, becomes]),
  ).toEqual([
    ['title', 'Hallo Sam', 'Ida', null],
    ['block', 'Absatz b.', 'Ihr Absatz b.', 'theirs'],
  ])
  expect(await merger.finish(null, stamp, {})).toMatchObject({ stamp })
  write(episode, 'Oh ')
  const newer = await merger.finish(null, stamp, { 'slot title': 'both' })
  expect(newer?.differences[0]?.mine).toBe('Oh Hallo Sam')
  expect(await merger.finish(null, newer?.stamp ?? '', { 'slot title': 'both' })).toBeNull()
  expect(wordsIn(file)).toEqual(['Oh Hallo Sam Ida', 'Absatz a.', 'Ihr Absatz b.', 'Absatz c.'])
  expect(episode.saveState.state).toBe('saved')
  expect(jsonFiles(path)).toEqual(['episode.json'])
  expect(readdirSync(join(path, 'merged'))).toHaveLength(1)

  await merger.undo()
  expect(wordsOf(episode)).toEqual(['Oh Hallo Sam', 'Absatz a.', 'Absatz b.', 'Absatz c.'])
  await episode.close()
})

test('a merge is undone, and what was typed since stays', async () => {
  const { episode, merger, file } = await openThree()
  await writeFile(file, await withWords(file, { 'Absatz b': 'Ihr Absatz b' }))
  write(episode, 'Hallo ')
  await episode.flush()
  write(episode, 'Und ')
  await merger.undo()
  await episode.flush()
  expect(wordsIn(file)).toEqual(['Und Hallo Sam', 'Absatz a.', 'Absatz b.', 'Absatz c.'])
  await episode.close()
})

test('what this side has saved is not taken for something that the other side removed', async () => {
  const { episode, file } = await openThree()
  const theirs = await withWords(file, { 'Absatz b': 'Ihr Absatz b' })
  const insert = new Transform(episode.page)
  insert.insert(pageEnd(episode), paragraph('n', 'Neu und gesichert.'))
  episode.applySteps(0, stepsOf(insert))
  await episode.flush()
  await writeFile(file, theirs)
  write(episode, 'Hallo ')
  await episode.flush()
  expect(wordsIn(file)).toEqual([
    'Hallo Sam',
    'Absatz a.',
    'Ihr Absatz b.',
    'Absatz c.',
    'Neu und gesichert.',
  ])
  await episode.close()
})

test.each([
  ['half written', (text: string) => text.slice(0, text.length / 2)],
  [
    'another episode',
    (text: string) => text.replace(/"id": "[^"]+"/, `"id": "${crypto.randomUUID()}"`),
  ],
  ['of a newer version', (text: string) => text.replace('"version": 1', '"version": 2')],
])('a file that is %s is never merged', async (_, spoil) => {
  const { episode, file, requests } = await openThree()
  const theirs = spoil(await withWords(file, { 'Absatz b': 'Ihr Absatz b' }))
  await writeFile(file, theirs)
  write(episode, 'Hallo ')
  expect(await episode.flush()).toMatchObject({ state: 'failed' })
  expect(requests).toEqual([])
  expect(readFileSync(file, 'utf8')).toBe(theirs)
  await episode.close()
})

test('a conflicted copy is merged with what both came from, and set aside', async () => {
  const { library, folder, file, path, episode: first } = await openThree()
  const theirs = await withWords(file, { 'Absatz b': 'Ihr Absatz b' })
  write(first, 'Hallo ')
  await first.close()
  const name = 'episode-BUERO.json'
  const later = new Date(Date.now() + 1000).toISOString()
  const { episode: other } = parseEpisode(theirs, '')
  writeFileSync(join(path, name), serializeEpisode({ ...other, modifiedAt: later }))
  writeFileSync(join(path, 'episode 2.json'), theirs.slice(0, 300))
  const same = 'episode 3.json'
  writeFileSync(join(path, same), readFileSync(file))

  const { episode, merger } = await openWithWindow(library, folder)
  expect(await merger.findCopies()).toEqual([{ name, origin: 'onedrive' }])
  const { stamp, differences } = await merger.compare(name)
  expect(differences.map(({ place, becomes }) => [place, becomes])).toEqual([
    ['title', 'mine'],
    ['block', 'theirs'],
  ])
  expect(await merger.finish(name, stamp, {})).toBeNull()
  expect(wordsIn(file)).toEqual(['Hallo Sam', 'Absatz a.', 'Ihr Absatz b.', 'Absatz c.'])
  expect(readdirSync(join(path, 'merged'))).toEqual([name])
  expect(jsonFiles(path)).toEqual(['episode 2.json', same, 'episode.json'])
  expect(await problemOf(merger.compare(name))).toBe('file-missing')
  const outside = 'episode (/../../conflicted copy).json'
  writeFileSync(join(library.path, 'conflicted copy).json'), theirs)
  for (const elsewhere of ['../show.json', outside]) {
    expect(await problemOf(merger.compare(elsewhere))).toBe('file-missing')
  }
  await episode.close()
})

test('what a crash left beside the file is merged with what the journal builds on', async () => {
  const journalFolder = await temporaryFolder()
  const copyBases = new Map()
  const { library, folder, path, file, episode: before } = await openThree()
  await before.close()
  const fail = (error: unknown) => expect.fail(String(error))
  const journalFile = journalPath(journalFolder, path, before.episode.id)
  const journal = new EpisodeJournal(journalFile, path, 0, fail)
  const change = { kind: 'steps' as const, steps: type(before.page, 'Hallo ') }
  journal.noteChange(change, { episode: before.episode, hash: before.ownHashes[0] ?? '' })
  await journal.end(false)
  await writeFile(file, await withWords(file, { 'Absatz b': 'Ihr Absatz b' }))

  const { episode, merger } = await openWithWindow(library, folder, { journalFolder, copyBases })
  const recovery = episode.takeRecovery()
  if (recovery?.kind !== 'beside') throw new Error('nothing was kept beside the file')
  const { stamp, differences } = await merger.compare(recovery.copy)
  expect(differences.map(({ place, becomes }) => [place, becomes])).toEqual([
    ['title', 'theirs'],
    ['block', 'mine'],
  ])
  await merger.finish(recovery.copy, stamp, {})
  expect(wordsIn(file)).toEqual(['Hallo Sam', 'Absatz a.', 'Ihr Absatz b.', 'Absatz c.'])
  await episode.close()
})

function pageEnd({ page }: OpenEpisode): number {
  return page.content.size - 1
}
