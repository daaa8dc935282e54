import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { OtherNotes, STALE_MS } from './other-notes.ts'
import { type PresenceNote, serializeNote } from './presence-note.ts'

const SELF = { key: '0'.repeat(32), machine: 'Mac-Host', pid: process.pid }
const OTHER = `${'a'.repeat(32)}.json`
const MINUTE_MS = 60_000
const NOW = '2026-11-24T10:04:00.000Z'
const dateMs = Date.parse(NOW)

const anna: PresenceNote = {
  ...{ person: 'Anna', machine: 'MacBook-Anna', pid: 17, folder: 'sam' },
  ...{ since: '2026-11-24T09:00:00.000Z', beatAt: NOW },
}
const shown = [{ person: 'Anna', machine: 'MacBook-Anna', since: anna.since }]

async function folderWith(note: Partial<PresenceNote> = {}, name = OTHER) {
  const folder = await temporaryFolder()
  const write = (change: Partial<PresenceNote>) =>
    writeFile(join(folder, name), serializeNote({ ...anna, ...note, ...change }))
  await write({})
  return { folder, write, notes: new OtherNotes(folder, SELF) }
}

test('who has the same episode open is seen, in any letters of its name', async () => {
  const { notes } = await folderWith({ folder: 'für-sam'.normalize('NFC') })
  await notes.look(0, dateMs)
  expect(notes.othersIn('für-sam'.normalize('NFD'), 0)).toEqual(shown)
  expect(notes.othersIn('lisa', 0)).toEqual([])
})

test('a note counts as long as it is written anew, whatever its clock says', async () => {
  const { notes, write } = await folderWith()
  await notes.look(0, dateMs)
  await notes.look(STALE_MS, dateMs)
  expect(notes.othersIn('sam', STALE_MS)).toEqual(shown)
  expect(notes.othersIn('sam', STALE_MS + 1)).toEqual([])
  await write({ beatAt: '1999-01-01T00:00:00.000Z' })
  await notes.look(2 * STALE_MS, dateMs)
  expect(notes.othersIn('sam', 2 * STALE_MS)).toEqual(shown)
})

test.each([
  ['minutes ago', -29, shown],
  ['in some minutes', 29, shown],
  ['hours ago', -31, []],
  ['tomorrow', 24 * 60, []],
])('of a note that was first seen, and written %s by its clock, %s', async (_when, by, others) => {
  const beatAt = new Date(dateMs + by * MINUTE_MS).toISOString()
  const { notes, write } = await folderWith({ beatAt })
  await notes.look(0, dateMs)
  expect(notes.othersIn('sam', 0)).toEqual(others)
  await write({ beatAt: new Date(dateMs + (by + 2) * MINUTE_MS).toISOString() })
  await notes.look(2 * MINUTE_MS, dateMs)
  expect(notes.othersIn('sam', 2 * MINUTE_MS)).toEqual(shown)
})

test('a note that went away is of one who has closed it', async () => {
  const { folder, notes } = await folderWith()
  await notes.look(0, dateMs)
  await rm(join(folder, OTHER))
  await notes.look(1, dateMs)
  expect(notes.othersIn('sam', 1)).toEqual([])
})

test('notes of apps that crashed on this machine are taken away, and only those', async () => {
  // No process has a number so high.
  const gone = await folderWith({ machine: SELF.machine, pid: 2 ** 30 })
  const running = await folderWith({ machine: SELF.machine, pid: process.ppid })
  const elsewhere = await folderWith({ pid: 2 ** 30 })
  for (const { notes } of [gone, running, elsewhere]) await notes.look(0, dateMs)
  expect(await readdir(gone.folder)).toEqual([])
  expect(await readdir(running.folder)).toEqual([OTHER])
  expect(await readdir(elsewhere.folder)).toEqual([OTHER])
  expect(running.notes.othersIn('sam', 0)).toHaveLength(1)
})

test('what is no note is passed over, and half of one keeps what was known', async () => {
  const { folder, notes } = await folderWith()
  await writeFile(join(folder, `${'b'.repeat(32)}.json`), 'x'.repeat(5000))
  await writeFile(join(folder, 'aaaa (Annas conflicted copy).json'), serializeNote(anna))
  await writeFile(join(folder, `${SELF.key}.json`), serializeNote(anna))
  await notes.look(0, dateMs)
  expect(notes.othersIn('sam', 0)).toEqual(shown)
  await writeFile(join(folder, OTHER), serializeNote(anna).slice(0, 40))
  await notes.look(1, dateMs)
  expect(notes.othersIn('sam', 1)).toEqual(shown)
})

test('a name cannot hide or turn around what is said', async () => {
  const { notes } = await folderWith({ person: 'An\u202Ena\n' })
  await notes.look(0, dateMs)
  expect(notes.othersIn('sam', 0)[0]?.person).toBe('Anna')
})
