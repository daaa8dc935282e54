import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { emptyFacts, type Facts } from '../../facts.ts'
import { arbitraryFacts, RUNS } from '../testing/arbitrary-page.ts'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { parseFrontMatter } from './parse-front-matter.ts'
import { serializeFrontMatter } from './serialize-front-matter.ts'

const inside = (matter: string): string => matter.replace(/^---\n|---\n$/g, '')

describe('written front matter', () => {
  test('says only what is set, in the words of site generators', () => {
    const facts: Facts = {
      ...emptyFacts,
      number: 25,
      series: 'Social Media',
      part: 12,
      language: 'no',
      date: '2026-11-24',
      guests: ['Sam Yiheng Cen'],
      state: 'ready',
      audioUrl: 'https://a.eu/25.mp3',
    }
    expect(serializeFrontMatter('Podcast: Wie „Sam“ es nutzt', facts)).toBe(`---
title: "Podcast: Wie „Sam“ es nutzt"
episode: 25
series: Social Media
part: 12
lang: "no"
date: 2026-11-24
guests:
  - Sam Yiheng Cen
state: ready
audio: https://a.eu/25.mp3
generator: Reinschrift
---
`)
  })

  test('calls a draft a draft', () => {
    expect(serializeFrontMatter('', emptyFacts)).toBe(
      '---\ndraft: true\ngenerator: Reinschrift\n---\n',
    )
  })

  test('means the same to readers of YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryFacts, (title, facts) => {
        const yaml = inside(serializeFrontMatter(title, { ...facts, date: null }))
        const values = parse(yaml, { version: '1.1' })
        expect(values).toEqual(parse(yaml, { version: '1.2' }))
        expect(values.title).toBe(title)
        expect(values.tags ?? []).toEqual(facts.tags)
      }),
      { numRuns: RUNS },
    )
  })

  test('has a date that readers of YAML 1.1 read as a date', () => {
    const yaml = inside(serializeFrontMatter('', { ...emptyFacts, date: '2026-11-24' }))
    expect(parse(yaml, { version: '1.1' }).date).toEqual(new Date('2026-11-24'))
  })
})

describe('front matter of', () => {
  test('Hugo in TOML', () => {
    const source = `title = "A title"\ndate = 2024-03-05T10:00:00+01:00\ndraft = false\ntags = ["a", "b"]\n[params]\nx = 1`
    expect(parseFrontMatter('toml', source)).toEqual({
      isOwn: false,
      title: 'A title',
      facts: { date: '2024-03-05', state: 'published', tags: ['a', 'b'] },
      words: {
        title: 'title = "A title"',
        date: 'date = 2024-03-05T10:00:00.000+01:00',
        state: 'draft = false',
        tags: 'tags = [ "a", "b" ]',
      },
      unknown: [{ key: 'params', value: { x: 1 }, words: '[params]\nx = 1' }],
      repeated: [],
    })
  })

  test('Jekyll', () => {
    const source = `layout: post # the theme's\ntitle: 2024\ntags: podcast social-media\nlang: de_DE\npublished: false\ndate: 2024-03-05 10:00:00 +0100`
    const { title, facts, unknown } = parseFrontMatter('yaml', source)
    expect(title).toBe('2024')
    expect(facts).toEqual({
      tags: ['podcast', 'social-media'],
      language: 'de-DE',
      state: 'draft',
      date: '2024-03-05',
    })
    expect(unknown.map(({ words }) => words)).toEqual(['layout: post'])
  })

  test('Astro', () => {
    const source = `pubDate: 2024-03-05\nauthor:\n  name: Anna\nguests:\n  - name: Sam\n    url: https://sam.eu\nepisode: "25"\naudio: /25.mp3`
    const { facts, unknown } = parseFrontMatter('yaml', source)
    expect(facts).toEqual({ date: '2024-03-05', guests: ['Sam'], number: 25 })
    expect(unknown.map(({ words }) => words)).toEqual(['author:\n  name: Anna', 'audio: /25.mp3'])
  })

  test.each([
    ['a broken file', 'title: "A\nb: ['],
    ['a list', '- a\n- b'],
  ])('%s is kept as words', (_name, source) => {
    const matter = parseFrontMatter('yaml', source)
    const unknown = [{ key: '', value: null, words: source }]
    expect(matter).toEqual({ isOwn: false, facts: {}, words: {}, unknown, repeated: [] })
  })

  test('a bomb of aliases', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghi'.split('').map((name, index) => {
        const before = 'abcdefgh'[index]
        return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`
      }),
    ].join('\n')
    expect(parseFrontMatter('yaml', bomb).unknown.map(({ words }) => words)).toEqual([bomb])
  })

  test.each([
    ['CVE-2026-33532 (yaml): lists in lists', 'yaml', `a: ${'['.repeat(20_000)}`],
    [
      'CVE-2026-33532 (yaml): maps in maps',
      'yaml',
      `a: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`,
    ],
    ['GHSA-pqhp-25j4-6hq9 (smol-toml): tables in tables', 'toml', `a = ${'{a = '.repeat(20_000)}1`],
    ['GHSA-v3rj-xjv7-4jmq (smol-toml): comments', 'toml', `a = [\n${'#\n'.repeat(50_000)}`],
  ] as const)('%s without end', (_name, language, source) => {
    const { unknown } = parseFrontMatter(language, source)
    expect(unknown.map(({ words }) => words)).toEqual([source])
  })

  test('keys that are names of the language are words', () => {
    const source = '__proto__: {canary: 1}\nconstructor: a\ntoString: b\nhasOwnProperty: c'
    const { facts, unknown } = parseFrontMatter('yaml', source)
    expect(facts).toEqual({})
    expect(unknown.map(({ words }) => words)).toEqual(source.split('\n'))
    expect({}).not.toHaveProperty('canary')
  })
})

test('audio with type and length, as podcast themes have it, is its address', () => {
  const yaml = 'enclosure:\n  url: https://a.eu/25.mp3\n  length: 12\n  type: audio/mpeg'
  expect(parseFrontMatter('yaml', yaml)).toMatchObject({
    facts: { audioUrl: 'https://a.eu/25.mp3' },
    unknown: [],
  })
  const list = 'audio:\n  - https://a.eu/25.mp3\n  - https://a.eu/26.mp3'
  expect(parseFrontMatter('yaml', list)).toMatchObject({ facts: {}, unknown: [{ words: list }] })
})
