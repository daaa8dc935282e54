import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Step, Transform } from '@tiptap/pm/transform'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { parseEpisode } from '../episode/file/parse-episode.ts'
import { serializeEpisode } from '../episode/file/serialize-episode.ts'
import { createPage, pageParts } from '../episode/page.ts'
import { type PageDocument, schema } from '../episode/schema/schema.ts'
import { createEpisode } from './create-episode.ts'
import { createLibrary } from './create-library.ts'
import type { Library } from './library.ts'
import { type OpenEpisode, openEpisode } from './open-episode.ts'
import { problemOf } from './testing/problem-of.ts'
import { temporaryLibrary } from './testing/temporary-library.ts'
import { mountTinyDisk } from './testing/tiny-disk.ts'
import type { SaveState } from './types.ts'

const page = createPage({
  title: 'Sam',
  body: [schema.node('paragraph', { id: 'p' }, [schema.text('Erster Absatz')])],
})

/** An episode of a new library, open, with what it tells. */
async function openNew(library?: Library) {
  library ??= await temporaryLibrary()
  const { folder } = await createEpisode(library, page)
  return {
    library,
    file: join(library.path, folder, 'episode.json'),
    ...(await open(library, folder)),
  }
}

async function open(library: Library, folder: string) {
  const states: SaveState[] = []
  const outside: number[] = []
  const waiting: (() => void)[] = []
  const episode = await openEpisode(library, folder, {
    onSaveState: (state) => {
      states.push(state)
      for (const resolve of waiting.splice(0)) resolve()
    },
    onChangedOutside: () => outside.push(outside.length),
  })
  /** Waits until a state is told. */
  const untilState = async (wanted: SaveState['state']): Promise<void> => {
    while (states.at(-1)?.state !== wanted) {
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  return { episode, states, outside, untilState }
}

/** Steps that type into the title, as the window sends them. */
function type(document: PageDocument, text: string): unknown[] {
  return stepsOf(new Transform(document).insert(1, schema.text(text)))
}

const stepsOf = ({ steps }: Transform): unknown[] => steps.map((step: Step) => step.toJSON())

const titleIn = async (file: string) =>
  pageParts(parseEpisode(await readFile(file, 'utf8'), 'x').episode.page).title.textContent

const titleOf = (episode: OpenEpisode) => pageParts(episode.page).title.textContent

/** What another program writes into the file. */
async function writeOutside(file: string, title: string): Promise<string> {
  const { episode } = parseEpisode(await readFile(file, 'utf8'), 'x')
  const text = serializeEpisode({ ...episode, page: createPage({ title }) })
  await writeFile(file, text)
  return text
}

afterEach(() => {
  vi.useRealTimers()
})

describe('an open episode', () => {
  it('follows the window step by step', async () => {
    const { episode } = await openNew()
    const window = new Transform(episode.page)
    window.insert(1, schema.text('Hallo '))
    window.setDocAttribute('number', 25)
    window.addMark(12, 14, schema.mark('strong'))
    expect(episode.applySteps(0, stepsOf(window))).toBe(true)
    expect(episode.version).toBe(window.steps.length)
    expect(episode.page.eq(window.doc)).toBe(true)
    await episode.close()
  })

  it('says when steps do not fit, and changes nothing', async () => {
    const { episode } = await openNew()
    const before = episode.page
    const fitting = type(before, 'x')
    const wrong: [number, unknown[]][] = [
      [1, fitting],
      [0, [{ stepType: 'replace', from: 900, to: 901 }]],
      [0, [{ stepType: 'magic' }]],
      [0, [...fitting, null]],
      [0, [{ stepType: 'docAttr', attr: 'number', value: 'XXV' }]],
      [
        0,
        stepsOf(new Transform(before).setNodeAttribute(bodyStart(before), 'startMs', 1)).map(
          (step) => ({ ...(step as object), value: 'soon' }),
        ),
      ],
      [0, [replaceBody(before, { type: 'heading', attrs: { level: 9 } })]],
      [0, [replaceBody(before, { type: 'blockquote', content: [{ type: 'listItem' }] })]],
    ]
    for (const [version, steps] of wrong) {
      expect([steps, episode.applySteps(version, steps)]).toEqual([steps, false])
      expect(episode.page).toBe(before)
      expect(episode.version).toBe(0)
    }
    expect(episode.saveState.state).toBe('saved')
  })

  it("takes over the window's whole page, if it is one", async () => {
    const { episode, file } = await openNew()
    const whole = createPage({ title: 'Ganz' })
    episode.replace(whole.toJSON(), 7)
    expect(episode.version).toBe(7)
    expect(episode.applySteps(7, type(whole, '!'))).toBe(true)
    const invalid = [{ type: 'doc' }, { type: 'paragraph' }, null, { type: 'title', content: [] }]
    for (const json of invalid) expect(() => episode.replace(json, 9)).toThrow()
    expect(episode.version).toBe(8)
    await episode.close()
    expect(await titleIn(file)).toBe('!Ganz')
  })

  it('saves by itself when typing pauses, and says so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { episode, file, states, untilState } = await openNew()
    expect(episode.saveState).toEqual({ state: 'saved', at: null })
    episode.applySteps(0, type(episode.page, 'a'))
    expect(states).toEqual([{ state: 'saving' }])
    expect(await titleIn(file)).toBe('Sam')
    vi.advanceTimersByTime(400)
    await untilState('saved')
    expect(await titleIn(file)).toBe('aSam')
    expect(await readdir(episode.path)).toEqual(['episode.json'])
  })

  it('has everything on disk after a flush, at once after the last key', async () => {
    const { episode, file } = await openNew()
    for (let key = 0; key < 50; key++) {
      expect(episode.applySteps(key, type(episode.page, 'x'))).toBe(true)
    }
    expect((await episode.close()).state).toBe('saved')
    expect(await titleIn(file)).toBe(`${'x'.repeat(50)}Sam`)
    const { episode: saved } = parseEpisode(await readFile(file, 'utf8'), 'x')
    expect(saved.modifiedAt >= saved.createdAt).toBe(true)
  })

  it('writes nothing when nothing was changed', async () => {
    const { episode, file } = await openNew()
    const before = await readFile(file, 'utf8')
    expect((await episode.close()).state).toBe('saved')
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('of a newer version is read-only', async () => {
    const { library, file } = await openNew()
    const newer = (await readFile(file, 'utf8')).replace('"version": 1', '"version": 2')
    await writeFile(file, newer)
    const { episode } = await open(library, 'sam')
    expect(episode.saveState).toMatchObject({
      state: 'read-only',
      problem: { code: 'episode-newer' },
    })
    expect(episode.applySteps(0, type(episode.page, 'x'))).toBe(true)
    episode.replace(page.toJSON(), 1)
    expect(titleOf(episode)).toBe('Sam')
    expect((await episode.close()).state).toBe('read-only')
    expect(await readFile(file, 'utf8')).toBe(newer)
  })

  it('that is damaged or gone is not opened', async () => {
    const { library, file } = await openNew()
    await writeFile(file, '{')
    expect(await problemOf(openEpisode(library, 'sam'))).toBe('episode-damaged')
    await rm(file)
    expect(await problemOf(openEpisode(library, 'sam'))).toBe('episode-missing')
  })
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

const disk = mountTinyDisk(128)

describe.skipIf(!disk)('a full disk (skipped where no small one can be mounted)', () => {
  afterAll(() => disk?.unmount())

  it('harms neither the file nor the words', async () => {
    const path = join(disk?.path ?? '', 'Podcast')
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

/** Position of the first block of the body. */
function bodyStart(document: PageDocument): number {
  const { body } = pageParts(document)
  return document.content.size - body.nodeSize + 1
}

/** A step that puts any node in the place of the body's only block. */
function replaceBody(document: PageDocument, node: unknown): unknown {
  const from = bodyStart(document)
  const to = document.content.size - 1
  return { stepType: 'replace', from, to, slice: { content: [node] } }
}
