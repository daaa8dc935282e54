import { Fragment, Slice } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_CREDIT } from '../credits/credit.ts'
import { arbitraryPage, RUNS } from '../formats/testing/arbitrary-page.ts'
import { createPage, createPicture, pageParts } from '../page.ts'
import { Problem } from '../problem.ts'
import { schema } from '../schema/schema.ts'
import { DEFAULT_SHOW_SETTINGS } from '../show/show-settings.ts'
import type { Episode } from './episode.ts'
import { parseEpisode } from './parse-episode.ts'
import { serializeEpisode } from './serialize-episode.ts'
import { changeShowText, parseShow, serializeShow } from './show-file.ts'

const { text, mark } = schema
const paragraph = (id: string | null, ...content: Parameters<typeof text>[]) =>
  schema.node(
    'paragraph',
    { id },
    content.map(([words, marks]) => text.call(schema, words, marks)),
  )

const credit = {
  ...EMPTY_CREDIT,
  creator: 'Ada',
  sourceUrl: 'https://example.org/?a=1&b=2',
  license: 'CC BY 4.0',
}

const link = mark.call(schema, 'link', { href: 'https://example.org', title: null })

/** A page with every node and mark of the schema. */
const fullPage = createPage({
  facts: { number: 0, guests: ['Sam', 'Zoë'], tags: ['a'], state: 'published', language: 'de' },
  title: 'Titel – „groß“',
  cover: createPicture('cover', { src: 'images/ä.jpg', width: 2, height: 3, credit }, 'Bild', [
    schema.text('Kursiv', [schema.mark('emphasis')]),
  ]),
  lead: Fragment.from([schema.text('eins'), schema.node('hardBreak'), schema.text('zwei')]),
  player: 'Show',
  body: [
    schema.node('heading', { id: 'h', level: 4, lang: 'en' }, [schema.text('Four')]),
    paragraph('p', ['fett', [schema.mark('strong')]], [' und '], ['link', [link]]),
    paragraph(null, ['durch', [schema.mark('strike'), schema.mark('code')]]),
    schema.node('blockquote', { id: 'q' }, [paragraph('q1', ['Zitat'])]),
    schema.node('bulletList', { id: 'l' }, [
      schema.node('listItem', null, [
        paragraph('l1', ['Punkt']),
        schema.node('orderedList', { id: 'o', start: 7 }, [
          schema.node('listItem', null, [paragraph('o1')]),
        ]),
      ]),
    ]),
    createPicture('figure', { id: 'f', src: null }, '', [schema.text('Unterschrift')]),
    schema.node('horizontalRule', { id: 'r' }),
  ],
})

const episode: Episode = {
  id: '2f1c9c1e-7d0b-4c56-9b61-0f2a55c1d5aa',
  createdAt: '2026-11-24T09:30:00.000Z',
  modifiedAt: '2026-11-24T10:12:45.120Z',
  page: fullPage,
  unknownFields: {},
}

/** The problem that a call ends in. */
function problemOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  return 'none'
}

/** The file of the full page with other values at some paths ("page.body.0"); undefined takes one away. */
function changed(changes: Record<string, unknown>): string {
  const file = JSON.parse(serializeEpisode(episode))
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    names.reduce((object, name) => object[name], file)[last] = value
  }
  return JSON.stringify(file)
}

describe('the episode file', () => {
  it('gives every node, mark and fact back', () => {
    const { episode: read, readOnly } = parseEpisode(serializeEpisode(episode), 'x')
    expect(read.page.toJSON()).toEqual(fullPage.toJSON())
    expect({ ...read, page: null }).toEqual({ ...episode, page: null })
    expect(readOnly).toBeNull()
  })

  it('gives any page back', () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => {
        const { episode: read, readOnly } = parseEpisode(
          serializeEpisode({ ...episode, page }),
          'x',
        )
        expect(read.page.eq(page)).toBe(true)
        expect(readOnly).toBeNull()
      }),
      { numRuns: RUNS },
    )
  })

  it('gives any text back to the letter, control characters and line ends included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        const page = createPage({ title: words, body: [paragraph('p', [words])] })
        const read = parseEpisode(serializeEpisode({ ...episode, page }), 'x').episode.page
        expect(read.eq(page)).toBe(true)
      }),
    )
  })

  it('changes by one line when one word changes', () => {
    const page = fullPage.replace(1, 6, new Slice(Fragment.from(schema.text('Titan')), 0, 0))
    const before = serializeEpisode(episode).split('\n')
    const after = serializeEpisode({ ...episode, page }).split('\n')
    expect(after.filter((line, at) => line !== before[at])).toEqual([
      '    "title": "Titan – „groß“",',
    ])
  })

  it('keeps unknown fields and facts', () => {
    const file = changed({ later: { deep: [1, { two: null }] }, 'facts.mood': 'calm' })
    const { episode: read, readOnly } = parseEpisode(file, 'x')
    expect(readOnly).toBeNull()
    const written = JSON.parse(serializeEpisode(read))
    expect(written).toEqual(JSON.parse(file))
    expect(Object.keys(written).at(-1)).toBe('later')
  })
})

describe('a bad episode file', () => {
  const whole = serializeEpisode(episode)

  it('is damaged wherever it is cut off', () => {
    for (let end = 0; end < whole.length - 2; end += 200) {
      expect(problemOf(() => parseEpisode(whole.slice(0, end), 'x'))).toBe('episode-damaged')
    }
  })

  it.each([
    ['no id', { id: undefined }],
    ['no page', { page: undefined }],
    ['a version that is no number', { version: 'one' }],
    ['version 0, which never was', { version: 0 }],
    ['a fact of the wrong kind', { 'facts.number': 'XXV' }],
    ['an empty body', { 'page.body': [] }],
    ['a heading of level 9', { 'page.body.0.attrs.level': 9 }],
    ['inline text among the blocks', { 'page.body.1': { type: 'text', text: 'a' } }],
    ['another node for the cover', { 'page.cover': { type: 'lead' } }],
  ])('with %s is damaged', (_name, change) => {
    expect(problemOf(() => parseEpisode(changed(change), 'x'))).toBe('episode-damaged')
  })

  it.each(['{}', '[]', '42', 'null', '"text"', '{"format": "other", "version": 1}'])(
    '%s is foreign',
    (text) => {
      expect(problemOf(() => parseEpisode(text, 'x'))).toBe('episode-foreign')
    },
  )

  it('whose credit lacks parts has them, and keeps one that is unknown', () => {
    const old = { creator: 'Ada', later: 1 }
    const { episode: read } = parseEpisode(changed({ 'page.cover.attrs.credit': old }), 'x')
    expect(pageParts(read.page).cover.attrs.credit).toEqual({ ...EMPTY_CREDIT, ...old })
  })

  it('of a newer version is read-only where the page can be read', () => {
    const { episode: read, readOnly } = parseEpisode(changed({ version: 2 }), 'a\u0308')
    expect(read.page.eq(fullPage)).toBe(true)
    expect(readOnly).toEqual({ code: 'episode-newer', values: { name: 'ä' } })
  })

  it.each([
    ['attribute', { 'page.body.1.attrs.color': 'red' }],
    ['key of a node', { 'page.body.1.note': 'x' }],
    ['attribute of a mark', { 'page.body.1.content.2.marks.0.attrs.rel': 'x' }],
    ['part of the page', { 'page.footer': 'x' }],
  ])('with an unknown %s is read-only', (_name, change) => {
    expect(parseEpisode(changed(change), 'x').readOnly?.code).toBe('episode-newer')
  })

  it.each([
    ['type of node', { 'page.body.1': { type: 'poll' } }],
    ['type of mark', { 'page.body.1.content.0.marks': [{ type: 'blink' }] }],
    ['state in a newer version', { version: 2, 'facts.state': 'archived' }],
    ['shape of the page in a newer version', { version: 2, page: { blocks: [] } }],
  ])('with an unknown %s is not opened', (_name, change) => {
    expect(problemOf(() => parseEpisode(changed(change), 'x'))).toBe('episode-newer')
  })
})

describe("the show's file", () => {
  const made = serializeShow({ name: 'Ä', languages: ['de', 'en'] })
  const withFields = (fields: object) =>
    `${JSON.stringify({ ...JSON.parse(made), ...fields }, null, 2)}\n`

  it('comes back as it was made, with the usual settings', () => {
    expect(parseShow(made, 'x')).toEqual({
      name: 'Ä',
      languages: ['de', 'en'],
      settings: DEFAULT_SHOW_SETTINGS,
      notUnderstood: [],
    })
  })

  it('keeps what it does not know when a setting is changed, also within exports', () => {
    const exports = { ghost: { api: 1 }, hugo: { keys: { number: 'folge' }, theme: 'x' } }
    const file = withFields({ host: 'Sam', version: 2, exports })
    const { settings } = parseShow(file, 'x')
    expect(settings.exports.hugo?.keys).toEqual({ number: 'folge' })
    const creditTemplates = { de: '© {creator}' }
    const changed = changeShowText(file, 'x', { creditTemplates, exports: settings.exports })
    expect(JSON.parse(changed)).toEqual({ ...JSON.parse(file), creditTemplates })
    expect(changeShowText(changed, 'x', { creditTemplates: {} })).toBe(file)
  })

  it.each([
    ['pageAddress', 'https://a.eu/'],
    ['pageAddress', 'javascript:{slug}'],
    ['pageAddress', 'https://{slug}.eu/'],
    ['creditTemplates', { de: 'Foto: {who}' }],
    ['blockedBy', ['everything']],
    ['exports', { hugo: { keys: { number: 'two words' } } }],
    ['exports', { hugo: { keys: { colour: 'a' } } }],
    ['exports', []],
  ])('reads a %s that means nothing as none, says so, and keeps it', (name, value) => {
    const file = withFields({ [name]: value })
    const { settings, notUnderstood } = parseShow(file, 'x')
    expect(settings).toEqual(DEFAULT_SHOW_SETTINGS)
    expect(notUnderstood).toEqual([name])
    const other = name === 'blockedBy' ? { pageAddress: null } : { blockedBy: [] }
    expect(changeShowText(file, 'x', other)).toBe(file)
  })

  it('is damaged when it is cut off or something else', () => {
    for (const text of ['{"format": "reinschrift-sh', '{}', '', '[]', '{"format":"other"}']) {
      expect(problemOf(() => parseShow(text, 'x'))).toBe('library-damaged')
    }
  })
})
