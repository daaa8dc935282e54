import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLibrary } from './create-library.ts'
import { open, openNew, titleIn, titleOf, type, writeOutside } from './testing/opened-episode.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { canMountDisk, useTinyDisk } from './testing/tiny-disk.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('a file that cannot be written', () => {
  it('keeps the words, tries again, and says when it succeeds', async () => {
    const { episode, file, untilState } = await openNew()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    // A folder in the place of the file: refused for root too.
    await rename(file, `${file}.old`)
    await mkdir(join(file, 'x'), { recursive: true })
    episode.applySteps(0, type(episode.page, 'a'))
    expect(await episode.flush()).toMatchObject({ state: 'failed' })
    episode.applySteps(1, type(episode.page, 'b'))
    await rm(file, { recursive: true })
    await rename(`${file}.old`, file)
    vi.advanceTimersByTime(2000)
    await untilState('saved')
    expect(await titleIn(file)).toBe('baSam')
  })

  it('is not made anew while its folder is away', async () => {
    const { episode, library, file } = await openNew()
    await rename(episode.path, join(library.path, 'away'))
    episode.applySteps(0, type(episode.page, 'a'))
    expect(await episode.flush()).toMatchObject({ problem: { code: 'episode-missing' } })
    expect(await readdir(library.path)).toEqual(['away', 'show.json'])
    await rename(join(library.path, 'away'), episode.path)
    expect((await episode.close()).state).toBe('saved')
    expect(await titleIn(file)).toBe('aSam')
  })

  it('is said to be the library when all of that is away', async () => {
    const { episode, library, file } = await openNew()
    await rename(library.path, `${library.path}-away`)
    episode.applySteps(0, type(episode.page, 'a'))
    expect(await episode.flush()).toMatchObject({
      problem: { code: 'library-missing', values: { name: 'Mein Podcast', path: library.path } },
    })
    await rename(`${library.path}-away`, library.path)
    expect((await episode.close()).state).toBe('saved')
    expect(await titleIn(file)).toBe('aSam')
  })

  it('tells whether its words are in the journal meanwhile', async () => {
    const { library, episode: saved } = await openNew()
    await saved.close()
    const good = await temporaryFolder()
    const bad = join(good, 'file')
    await writeFile(bad, 'no folder')
    for (const [journals, isJournalled] of [
      [good, true],
      [bad, false],
    ] as const) {
      const { episode } = await open(library, saved.folder, journals)
      await rename(episode.path, `${episode.path}-away`)
      episode.applySteps(0, type(episode.page, 'a'))
      await vi.waitUntil(async () => {
        const state = await episode.flush()
        return state.state === 'failed' && state.isJournalled === isJournalled
      })
      await rename(`${episode.path}-away`, episode.path)
      expect((await episode.close()).state).toBe('saved')
    }
  })

  it('is not written where a file stands in the place of its folder', async () => {
    const { episode, library } = await openNew()
    await rename(episode.path, join(library.path, 'away'))
    await writeFile(episode.path, 'not a folder')
    episode.applySteps(0, type(episode.page, 'a'))
    expect(await episode.flush()).toMatchObject({ problem: { code: 'episode-missing' } })
    expect(await readFile(episode.path, 'utf8')).toBe('not a folder')
  })

  it('is written again when it alone is gone', async () => {
    const { episode, file } = await openNew()
    await rm(file)
    episode.applySteps(0, type(episode.page, 'a'))
    expect((await episode.close()).state).toBe('saved')
    expect(await titleIn(file)).toBe('aSam')
  })
})

describe.skipIf(!canMountDisk)('a full disk (skipped where no small one can be mounted)', () => {
  const disk = useTinyDisk(128)

  it('harms neither the file nor the words', async () => {
    const path = join(disk.path, 'Podcast')
    const { episode, file } = await openNew(await createLibrary(path, { name: 'P', languages: [] }))
    const before = await readFile(file, 'utf8')
    const filling = join(path, 'filling')
    await expect(writeFile(filling, 'x'.repeat(200_000))).rejects.toThrow('ENOSPC')
    episode.applySteps(0, type(episode.page, 'a'.repeat(10_000)))
    expect(await episode.flush()).toMatchObject({ state: 'failed', problem: { code: 'disk-full' } })
    expect(await readFile(file, 'utf8')).toBe(before)
    await rm(filling)
    expect((await episode.close()).state).toBe('saved')
    expect(await titleIn(file)).toBe(`${'a'.repeat(10_000)}Sam`)
    expect(await readdir(episode.path)).toEqual(['episode.json'])
  })
})

describe('another program', () => {
  it('is not overwritten: the version here is kept beside its own', async () => {
    const { episode, file } = await openNew()
    const outside = await writeOutside(file, 'Anders')
    episode.applySteps(0, type(episode.page, 'a'))
    const state = await episode.flush()
    expect(state).toMatchObject({ state: 'failed', problem: { code: 'episode-changed-outside' } })
    episode.applySteps(1, type(episode.page, 'b'))
    expect(await episode.close()).toEqual(state)

    expect(await readFile(file, 'utf8')).toBe(outside)
    const [copy = '', ...others] = await readdir(episode.path)
    expect(others).toEqual(['episode.json'])
    expect(copy).toMatch(/^episode \(conflict \d{4}-\d\d-\d\d \d\d-\d\d-\d\d\)\.json$/)
    expect(state).toMatchObject({ problem: { values: { name: 'sam', copy } } })
    expect(await titleIn(join(episode.path, copy))).toBe('baSam')
  })

  it('that touches the copy gets a second one', async () => {
    const { episode, file } = await openNew()
    await writeOutside(file, 'Anders')
    episode.applySteps(0, type(episode.page, 'a'))
    await episode.flush()
    const [copy = ''] = await readdir(episode.path)
    await writeFile(join(episode.path, copy), 'touched')
    episode.applySteps(1, type(episode.page, 'b'))
    await episode.close()
    expect(await readdir(episode.path)).toHaveLength(3)
    expect(await readFile(join(episode.path, copy), 'utf8')).toBe('touched')
  })

  it('that takes its change back ends the conflict', async () => {
    const { episode, file } = await openNew()
    const before = await readFile(file, 'utf8')
    await writeOutside(file, 'Anders')
    episode.applySteps(0, type(episode.page, 'a'))
    await episode.flush()
    await writeFile(file, before)
    expect((await episode.close()).state).toBe('saved')
    expect(await titleIn(file)).toBe('aSam')
  })

  it('is followed when nothing is unsaved here', async () => {
    const { episode, file, outside, library } = await openNew()
    await episode.checkDisk()
    episode.applySteps(0, type(episode.page, 'a'))
    await episode.flush()
    await episode.checkDisk()
    expect(outside).toEqual([])
    const text = await writeOutside(file, 'Anders')
    await writeFile(file, text.slice(0, 200))
    await episode.checkDisk()
    expect(outside).toEqual([])
    await writeFile(file, text)
    await episode.checkDisk()
    expect(outside).toEqual([0])
    expect(titleOf((await open(library, 'sam')).episode)).toBe('Anders')
  })

  it('is noticed at once when something is unsaved here', async () => {
    const { episode, file, outside } = await openNew()
    episode.applySteps(0, type(episode.page, 'a'))
    await writeOutside(file, 'Anders')
    await episode.checkDisk()
    expect(outside).toEqual([])
    expect(episode.saveState).toMatchObject({ problem: { code: 'episode-changed-outside' } })
    await episode.close()
  })

  it('that only removes the file is waited for', async () => {
    const { episode, file, outside } = await openNew()
    await rm(file)
    await episode.checkDisk()
    expect(outside).toEqual([])
    expect(episode.saveState.state).toBe('saved')
  })
})
