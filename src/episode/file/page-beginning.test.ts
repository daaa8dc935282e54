import { expect, test } from 'vitest'
import { createPage, pageParts } from '../page.ts'
import { type PageDocument, schema } from '../schema/schema.ts'
import { BEGINNING_BLOCKS } from './page-beginning.ts'
import { parseEpisode } from './parse-episode.ts'
import { serializeEpisode } from './serialize-episode.ts'

const at = '2026-11-25T12:00:00.000Z'
const about = { id: '2f1c9c1e-7d0b-4c56-9b61-0f2a55c1d5aa', createdAt: at, modifiedAt: at }

function pageOf(count: number): PageDocument {
  const body = Array.from({ length: count }, (_, index) =>
    schema.node('paragraph', { id: `p${index}` }, schema.text(`Absatz ${index}`)),
  )
  return createPage({ title: 'Lang', facts: { language: 'de' }, body })
}

/** Reads a page back from its file. @returns the beginnings that were told before, and the problem */
function read(page: PageDocument, change = (file: string) => file) {
  const begun: PageDocument[] = []
  const text = change(serializeEpisode({ ...about, page, unknownFields: {} }))
  try {
    parseEpisode(text, 'x', (beginning) => begun.push(beginning))
    return { begun, problem: null }
  } catch (error) {
    return { begun, problem: (error as Error).message }
  }
}

test('a long page is told by its beginning first', () => {
  const page = pageOf(BEGINNING_BLOCKS + 1)
  const [beginning, ...more] = read(page).begun
  expect(more).toEqual([])
  expect(beginning?.toJSON()).toEqual(pageOf(BEGINNING_BLOCKS).toJSON())
})

test('a page that is not long is told at once', () => {
  expect(read(pageOf(BEGINNING_BLOCKS))).toEqual({ begun: [], problem: null })
})

test('a damaged beginning is not told', () => {
  const damage = (file: string) => file.replace('"type": "paragraph"', '"type": "title"')
  expect(read(pageOf(BEGINNING_BLOCKS + 1), damage)).toEqual({
    begun: [],
    problem: expect.stringContaining('episode-damaged'),
  })
})

test('what is damaged later is told as the problem that it is', () => {
  const damage = (file: string) => {
    const last = file.lastIndexOf('"paragraph"')
    return `${file.slice(0, last)}${file.slice(last).replace('"paragraph"', '"title"')}`
  }
  const { begun, problem } = read(pageOf(BEGINNING_BLOCKS + 1), damage)
  expect(pageParts(begun[0] ?? expect.fail()).body.childCount).toBe(BEGINNING_BLOCKS)
  expect(problem).toContain('episode-damaged')
})
