import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createPage } from '../../episode/page.ts'
import { pageHash } from '../../episode/page-hash.ts'
import type { SearchRule } from '../../episode/replacing/replace-rule.ts'
import { createEpisode } from '../create-episode.ts'
import { problemOf } from '../testing/problem-of.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'
import { Searcher } from './searcher.ts'

const never = new AbortController().signal
const rule = (find: string, kind: SearchRule['kind'] = 'pattern'): SearchRule => ({
  ...{ find, kind, matchCase: false, wholeWord: false },
})
const CATASTROPHE = rule('(a+)+$')
const VICTIM = `${'a'.repeat(40)}!`

function startSearcher(limitMs?: number): Searcher {
  const entry = fileURLToPath(new URL('./search-thread.ts', import.meta.url))
  const searcher = new Searcher({ entry, ...(limitMs !== undefined && { limitMs }) })
  onTestFinished(() => searcher.end())
  return searcher
}

test('searches texts and pages, here and in files', async () => {
  const searcher = startSearcher()
  const [hits] = await searcher.findInTexts(['Sam, sam'], rule('s(a)m'), never)
  expect(hits).toEqual([
    { rule: 0, from: 0, to: 3, groups: { 1: { from: 1, to: 2 } } },
    { rule: 0, from: 5, to: 8, groups: { 1: { from: 6, to: 7 } } },
  ])
  const library = await temporaryLibrary()
  const page = createPage({ title: 'Wie Sam das macht' })
  const { folder } = await createEpisode(library, page)
  const rules = [rule('das', 'plain'), rule('\\bsam')]
  const inFile = { kind: 'file', path: `${library.path}/${folder}` } as const
  const inPage = { kind: 'page', pageJson: JSON.stringify(page) } as const
  for (const searched of [inFile, inPage]) {
    const found = await searcher.findInPage(searched, rules, never)
    expect(found.title).toBe('Wie Sam das macht')
    expect(found.hits.map(({ found, rule }) => [found, rule])).toEqual([
      ['Sam', 1],
      ['das', 0],
    ])
    if (searched.kind === 'page') expect(found.hash).toBe(pageHash(page))
  }
  expect(await problemOf(searcher.findInTexts([''], rule('('), never))).toBe('pattern-unclosed')
  const missing = { kind: 'file', path: `${library.path}/nirgends` } as const
  expect(await problemOf(searcher.findInPage(missing, rules, never))).toBe('episode-missing')
})

test('a pattern that takes for ever is ended, and the next search is served', async () => {
  const searcher = startSearcher(200)
  expect(await problemOf(searcher.findInTexts([VICTIM], CATASTROPHE, never))).toBe(
    'pattern-too-slow',
  )
  expect(await searcher.findInTexts(['a'], rule('a'), never)).toHaveLength(1)
})

test('a search is called off at any moment', async () => {
  const searcher = startSearcher(60_000)
  const controller = new AbortController()
  const hanging = searcher.findInTexts([VICTIM], CATASTROPHE, controller.signal)
  const reason = new Error('called off')
  controller.abort(reason)
  await expect(hanging).rejects.toBe(reason)
  await expect(searcher.findInTexts([''], rule('a'), controller.signal)).rejects.toBe(reason)
})
