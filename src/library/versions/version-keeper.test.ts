import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPage, pageParts } from '../../episode/page.ts'
import { schema } from '../../episode/schema/schema.ts'
import { newEpisode } from '../create-episode.ts'
import { openEpisode } from '../open-episode.ts'
import { openNew, type } from '../testing/opened-episode.ts'
import { problemOf } from '../testing/problem-of.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { listVersions, readVersion } from './read-versions.ts'
import { VersionKeeper } from './version-keeper.ts'

const START = Date.parse('2026-11-26T09:00:00.000Z')
const MINUTE_MS = 60_000

const episodeOf = (title: string) => ({
  ...newEpisode(createPage({ title, body: [schema.node('paragraph')] })),
  id: '2f1c9c1e-7d0b-4c56-9b61-0f2a55c1d5aa',
})

/** A keeper of an episode that was opened with a title, and a clock to set. */
async function keeperOf(title: string) {
  const path = await temporaryFolder()
  const clock = { minutes: 0 }
  const failures: boolean[] = []
  const keeper = new VersionKeeper(path, episodeOf(title), {
    author: () => 'Chris',
    now: () => new Date(START + clock.minutes * MINUTE_MS),
    onFailure: (_, isLasting) => failures.push(isLasting),
  })
  return { keeper, path, clock, failures }
}

/** Titles of the kept versions, oldest first, each with the minute it was kept in. */
async function kept(path: string): Promise<[string, number][]> {
  const entries = (await listVersions(path)).reverse()
  const titles = entries.map(async ({ id, savedAt }): Promise<[string, number]> => {
    const { title } = pageParts((await readVersion(path, id)).page)
    return [title.textContent, (Date.parse(savedAt) - START) / MINUTE_MS]
  })
  return Promise.all(titles)
}

describe('an open episode', () => {
  it('has a version as it was opened, one for each five minutes of writing, and one as it was left', async () => {
    const { keeper, path, clock } = await keeperOf('Anfang')
    for (const minutes of [1, 2, 5, 6, 7, 10, 12]) {
      clock.minutes = minutes
      keeper.noteSaved(episodeOf(`Minute ${minutes}`))
      await keeper.settled()
    }
    clock.minutes = 13
    await keeper.close(episodeOf('Ende'))
    expect(await kept(path)).toEqual([
      ['Anfang', 1],
      ['Minute 6', 6],
      ['Minute 12', 12],
      ['Ende', 13],
    ])
  })

  it('has none when nothing was changed', async () => {
    const { keeper, path } = await keeperOf('Anfang')
    await keeper.close(episodeOf('Anfang'))
    expect(await kept(path)).toEqual([])
  })

  it('has no second one of what it was left as', async () => {
    const { keeper, path, clock } = await keeperOf('Anfang')
    await keeper.close(episodeOf('Ende'))
    clock.minutes = 60
    keeper.noteSaved(episodeOf('Ende'))
    await keeper.close(episodeOf('Ende'))
    expect((await kept(path)).map(([title]) => title).sort()).toEqual(['Anfang', 'Ende'])
  })

  it('has none as it was opened when it was empty', async () => {
    const { keeper, path, clock } = await keeperOf('')
    keeper.noteSaved(episodeOf('Erste Worte'))
    await keeper.settled()
    clock.minutes = 6
    keeper.noteSaved(episodeOf('Mehr Worte'))
    await keeper.settled()
    expect(await kept(path)).toEqual([['Mehr Worte', 6]])
  })

  it('has a version that was asked for at once', async () => {
    const { keeper, path, clock } = await keeperOf('Anfang')
    clock.minutes = 1
    await keeper.keep(episodeOf('Fertig'), 'named', 'Für Sam')
    keeper.noteSaved(episodeOf('Danach'))
    await keeper.settled()
    expect(await kept(path)).toEqual([['Fertig', 1]])
    expect(await listVersions(path)).toMatchObject([{ name: 'Für Sam', kind: 'named' }])
  })
})

describe('a version that cannot be kept', () => {
  it('is told once, told as lasting when it goes on, and kept when it can be', async () => {
    const { keeper, path, clock, failures } = await keeperOf('Anfang')
    await writeFile(join(path, 'versions'), 'in the way')
    for (clock.minutes = 1; clock.minutes <= 5; clock.minutes++) {
      keeper.noteSaved(episodeOf(`Minute ${clock.minutes}`))
      // At once again: not tried.
      keeper.noteSaved(episodeOf(`Minute ${clock.minutes} und mehr`))
      await keeper.settled()
    }
    expect(failures).toEqual([false, true])
    await rm(join(path, 'versions'))
    keeper.noteSaved(episodeOf('Geht wieder'))
    await keeper.settled()
    expect(await kept(path)).toEqual([['Anfang', 6]])
  })

  it('keeps nothing from being saved and closed', async () => {
    const { library, episode: first, file } = await openNew()
    await first.close()
    await writeFile(join(first.path, 'versions'), 'in the way')
    const failures: unknown[] = []
    const versions = { author: () => 'Chris', onFailure: (error: unknown) => failures.push(error) }
    const episode = await openEpisode(library, first.folder, { versions })
    episode.applySteps(0, type(episode.page, 'Neu '))
    expect(await episode.flush()).toMatchObject({ state: 'saved' })
    expect(await episode.close()).toMatchObject({ state: 'saved' })
    expect(failures).toHaveLength(1)
    const again = await openEpisode(library, first.folder, {})
    expect(pageParts(again.page).title.textContent).toBe('Neu Sam')
    expect(file).toContain(again.folder)
  })

  it('is said when it was asked for', async () => {
    const { keeper, path } = await keeperOf('Anfang')
    await writeFile(join(path, 'versions'), 'in the way')
    expect(await problemOf(keeper.keep(episodeOf('Fertig'), 'named', 'x'))).toBe('no-permission')
  })
})
