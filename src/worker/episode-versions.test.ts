import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { PageComparison } from '../episode/comparison/comparison.ts'
import { type OpenEpisode, openEpisode } from '../library/open-episode.ts'
import { systemUser } from '../library/system-user.ts'
import { openNew, type } from '../library/testing/opened-episode.ts'
import { problemOf } from '../library/testing/problem-of.ts'
import { EpisodeVersions } from './episode-versions.ts'

/** Versions of an open episode with the title "Sam", and what was told of them. */
async function openVersions(author = 'Chris') {
  const { library, episode: first } = await openNew()
  const told: unknown[][] = []
  const log: string[] = []
  const outlet = {
    tell: (...event: unknown[]) => void told.push(event),
    log: (_level: string, text: string) => void log.push(text),
    keepResumePoint: () => undefined,
  }
  let episode: OpenEpisode = first
  const versions = new EpisodeVersions(outlet, author, () => episode)
  episode = await openEpisode(library, first.folder, { versions: versions.keeperOf(first.folder) })
  onTestFinished(async () => {
    await episode.close()
  })
  return { versions, episode, folder: first.folder, told, log }
}

const write = (episode: OpenEpisode, text: string) =>
  episode.applySteps(episode.version, type(episode.page, text))

test('keeps, lists, names and compares the versions of the open episode', async () => {
  const { versions, episode, folder } = await openVersions()
  await versions.keep(folder, { kind: 'named', name: 'Entwurf' })
  write(episode, 'Neu ')
  await versions.keep(folder, { kind: 'before-restore' })
  const { entries, unreadable } = await versions.list(folder)
  expect(entries).toMatchObject([
    { kind: 'before-restore', name: null, author: 'Chris' },
    { kind: 'named', name: 'Entwurf', author: 'Chris' },
  ])
  expect(unreadable).toBe(0)
  const [newer, older] = entries.map(({ id }) => id) as [string, string]

  await versions.name(folder, older, 'Erster Entwurf')
  expect((await versions.list(folder)).entries[1]?.name).toBe('Erster Entwurf')
  write(episode, 'Ganz ')
  const wordsOf = (json: string) => (JSON.parse(json) as PageComparison).insertedWords
  expect(wordsOf(await versions.compare(folder, older, newer))).toBe(1)
  expect(wordsOf(await versions.compare(folder, older, null))).toBe(2)
  expect(JSON.parse(await versions.page(folder, older)).content[0].content[0].text).toBe('Sam')
})

test('names the person as they said, else by their account', async () => {
  const { versions, folder } = await openVersions('')
  await versions.keep(folder, { kind: 'named', name: 'a' })
  versions.setAuthor('Çağla')
  await versions.keep(folder, { kind: 'named', name: 'b' })
  const { entries } = await versions.list(folder)
  expect(entries.map(({ author }) => author)).toEqual(['Çağla', systemUser()])
})

test('tells when a version was kept by itself, and logs when it could not be', async () => {
  const { episode, folder, told, log } = await openVersions()
  await writeFile(join(episode.path, 'versions'), 'in the way')
  write(episode, 'Neu ')
  await episode.flush()
  await episode.close()
  expect(log).toEqual([`a version of ${folder} cannot be kept`])
  await rm(join(episode.path, 'versions'))
  const again = await openVersions()
  write(again.episode, 'Neu ')
  await again.episode.close()
  expect(again.told).toContainEqual(['versions:changed', again.folder])
  expect(told).not.toContainEqual(['versions:changed', folder])
})

test('finds an imported original, and nothing else', async () => {
  const { versions, episode, folder } = await openVersions()
  await mkdir(join(episode.path, 'sources'))
  await writeFile(join(episode.path, 'sources', 'folge.txt'), 'Text')
  expect(await versions.sourcePath(folder, 'sources/folge.txt')).toBe(
    join(episode.path, 'sources', 'folge.txt'),
  )
  for (const nasty of ['episode.json', 'sources/../episode.json', 'sources/', '/etc/passwd']) {
    expect(await problemOf(versions.sourcePath(folder, nasty)), nasty).toBe('file-missing')
  }
})
