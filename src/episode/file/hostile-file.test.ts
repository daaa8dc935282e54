import { expect, test } from 'vitest'
import { createPage, createPicture } from '../page.ts'
import { Problem } from '../problem.ts'
import { schema } from '../schema/schema.ts'
import { parseEpisode } from './parse-episode.ts'
import { serializeEpisode } from './serialize-episode.ts'

const at = '2026-11-25T12:00:00.000Z'
const about = { id: '2f1c9c1e-7d0b-4c56-9b61-0f2a55c1d5aa', createdAt: at, modifiedAt: at }
const link = schema.mark('link', { href: 'https://sam.de', title: 'Sam' })
const page = createPage({
  title: 'Titel',
  facts: { number: 25, tags: ['a'], guests: ['Sam'], language: 'de' },
  cover: createPicture('cover', { src: 'images/a.jpg', credit: creditOf('Sam') }, 'Alt'),
  lead: schema.node('lead', null, [schema.text('Warum?')]).content,
  body: [
    schema.node('paragraph', { id: 'p', speaker: 'Sam' }, [schema.text('eins', [link])]),
    schema.node('blockquote', { id: 'q' }, [schema.node('paragraph', { id: 'r' })]),
  ],
})
const whole = serializeEpisode({ ...about, page, unknownFields: { later: [1] } })

function creditOf(creator: string): Record<string, string | null> {
  const none = { source: null, sourceUrl: null, license: null, licenseUrl: null, note: null }
  return { creator, ...none }
}

/** A value of the file by the names that lead to it. */
type Path = (string | number)[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const names = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return [path, ...names.flatMap((name) => pathsIn(Reflect.get(value, name), [...path, name]))]
}

const valueAt = (path: Path): unknown =>
  path.reduce<unknown>((held, name) => Reflect.get(held as object, name), JSON.parse(whole))

/** The file with other JSON at a path. */
function changed(path: Path, json: string): string {
  const last = path.at(-1)
  if (last === undefined) return json
  const file = JSON.parse(whole)
  let holder = file
  for (const name of path.slice(0, -1)) holder = holder[name]
  holder[last] = '@here@'
  return JSON.stringify(file).replace('"@here@"', json)
}

/** JSON that nobody of good will puts anywhere. */
const hostile = [
  ...['null', 'true', '-1', '1e999', '""', '[]', '{}', '[[]]', '"\\u0000"', '"\\ud800"'],
  ...['{"__proto__":{"canary":1}}', '{"constructor":{"prototype":{"canary":1}}}'],
  ...['{"toString":1,"valueOf":1,"toJSON":1}', '{"length":1,"0":"a"}', '["__proto__"]'],
  ...['"__proto__"', '"constructor"', '"hasOwnProperty"', '{"type":"__proto__"}'],
  ...['{"type":"text","text":["a"]}', '{"type":"paragraph","content":{"length":1}}'],
  ...['{"type":"paragraph","attrs":{"__proto__":{"onclick":"canary()"}}}', '{"type":"doc"}'],
]

/** Parses it as the app does. @returns what is wrong with it; null when it is an episode */
function verdictOf(text: string): string | null {
  try {
    const { episode } = parseEpisode(text, 'x')
    const again = parseEpisode(serializeEpisode(episode), 'x').episode
    expect(again.page.eq(episode.page)).toBe(true)
    return null
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

const paths = pathsIn(JSON.parse(whole))

test(`whatever stands at any of ${paths.length} places, the file is read whole or named as a problem`, () => {
  const verdicts = new Set<string | null>()
  for (const path of paths) {
    for (const json of hostile) verdicts.add(verdictOf(changed(path, json)))
  }
  expect([...verdicts].sort()).toEqual([
    'episode-damaged',
    'episode-foreign',
    'episode-newer',
    null,
  ])
  expect({}).not.toHaveProperty('canary')
  expect([]).not.toHaveProperty('canary')
})

test('CVE-2025-8101 (linkifyjs), GHSA-cp6q-959q-f8rh (@tiptap/core): prototypes stay what they are', () => {
  for (const path of paths) {
    const value = JSON.stringify(valueAt(path))
    if (!value.startsWith('{')) continue
    const more = value.replace('{', '{"__proto__":{"onclick":"canary()","canary":1},')
    const text = changed(path, more.replace(',}', '}'))
    try {
      const { episode } = parseEpisode(text, 'x')
      episode.page.descendants(({ attrs, marks }) => {
        for (const held of [attrs, ...marks.map((mark) => mark.attrs)]) {
          expect(held).not.toHaveProperty('canary')
        }
      })
    } catch (error) {
      expect(error).toBeInstanceOf(Problem)
    }
  }
  expect({}).not.toHaveProperty('canary')
})

test('what is nested without end is damaged', () => {
  for (const [start, end] of [
    ['[', ']'],
    ['{"type":"blockquote","content":[', ']}'],
    ['{"a":', '}'],
  ] as const) {
    const deep = `${start.repeat(100_000)}${start === '{"a":' ? '1' : ''}${end.repeat(100_000)}`
    for (const path of [['page', 'body', 0], ['page', 'lead'], ['facts', 'tags'], ['page']]) {
      expect(verdictOf(changed(path, deep))).toMatch(/^episode-(damaged|newer)$/)
    }
  }
})
