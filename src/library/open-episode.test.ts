import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { Transform } from '@tiptap/pm/transform'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseEpisode } from '../episode/file/parse-episode.ts'
import { createPage, pageParts } from '../episode/page.ts'
import { type PageDocument, schema } from '../episode/schema/schema.ts'
import { openEpisode } from './open-episode.ts'
import {
  open,
  openNew,
  samPage,
  stepsOf,
  titleIn,
  titleOf,
  type,
} from './testing/opened-episode.ts'
import { problemOf } from './testing/problem-of.ts'

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
    episode.replace(samPage.toJSON(), 1)
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
