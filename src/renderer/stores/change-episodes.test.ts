import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEpisodes } from '../../episode/compare-episodes.ts'
import type { EpisodeSummary } from '../../ipc/contract.ts'
import { changeEpisodes } from './change-episodes.ts'

const episode = (folder: string, number: number | null, title = ''): EpisodeSummary => ({
  folder,
  number,
  title,
  state: 'draft',
  modifiedAt: '2026-11-24T08:00:00.000Z',
  problem: null,
})

const foldersOf = (episodes: EpisodeSummary[]) => episodes.map(({ folder }) => folder)
const known = [episode('c', 3), episode('b', 2), episode('a', 1)]

describe('changeEpisodes', () => {
  it('puts what came in its place, and takes out what went', () => {
    const changed = [episode('draft', null), episode('two', 2), episode('zero', 0)]
    expect(foldersOf(changeEpisodes(known, { changed, removed: ['a', 'never there'] }))).toEqual([
      'draft',
      'c',
      'b',
      'two',
      'zero',
    ])
  })

  it('moves an episode whose number changed, and keeps the others as they are', () => {
    const changed = [episode('a', 4, 'Neu')]
    const after = changeEpisodes(known, { changed, removed: [] })
    expect(after.map(({ folder, title }) => folder + title)).toEqual(['aNeu', 'c', 'b'])
    expect(after[1]).toBe(known[0])
    expect(after[2]).toBe(known[1])
  })

  it('says for every list and change what sorting all of it would say', () => {
    const folder = fc.constantFrom(...'abcdefghijkl')
    const episodes = fc.uniqueArray(
      fc.tuple(folder, fc.option(fc.nat({ max: 4 })), fc.date({ noInvalidDate: true })),
      { selector: ([name]) => name },
    )
    const summaries = episodes.map((all) =>
      all.map(([name, number, date]) => ({
        ...episode(name, number),
        modifiedAt: date.toISOString(),
      })),
    )
    fc.assert(
      fc.property(summaries, summaries, fc.array(folder), (before, changed, gone) => {
        const removed = gone.filter((name) => !changed.some((each) => each.folder === name))
        const touched = new Set([...removed, ...foldersOf(changed)])
        const all = [...before.filter((each) => !touched.has(each.folder)), ...changed]
        const sorted = [...before].sort(compareEpisodes)
        expect(changeEpisodes(sorted, { changed, removed })).toEqual(all.sort(compareEpisodes))
      }),
    )
  })
})
