import { describe, expect, it } from 'vitest'
import type { EpisodeSummary } from '../../../ipc/contract.ts'
import { filterEpisodes } from './filter-episodes.ts'

const episode = (folder: string, number: number | null, title: string): EpisodeSummary => ({
  folder,
  number,
  title,
  state: 'draft',
  modifiedAt: '2026-11-24T08:00:00.000Z',
  problem: null,
})

const episodes = [
  episode('025-sam', 25, 'Wie Sam LinkedIn nutzt'),
  episode('026-cafe', 26, 'Über das Café an der Ecke'),
  episode('ohne-titel', null, ''),
]

const found = (filter: string) => filterEpisodes(episodes, filter).map(({ folder }) => folder)

describe('filterEpisodes', () => {
  it('gives the very same list for an empty filter', () => {
    expect(filterEpisodes(episodes, '  ')).toBe(episodes)
  })

  it('finds by number', () => {
    expect(found('26')).toEqual(['026-cafe'])
  })

  it('finds whatever the case, the accents and their Unicode form', () => {
    expect(found('uber CAFE')).toEqual(['026-cafe'])
    expect(found('cafe\u0301')).toEqual(['026-cafe'])
    expect(found('ÜBER')).toEqual(['026-cafe'])
  })

  it('wants every word, in any order', () => {
    expect(found('linkedin sam')).toEqual(['025-sam'])
    expect(found('sam café')).toEqual([])
  })

  it('finds what an episode says now, in a list of the others as they were', () => {
    expect(found('sam')).toEqual(['025-sam'])
    const changed = episodes.map((each) => (each.number === 26 ? { ...each, title: 'Sams' } : each))
    expect(filterEpisodes(changed, 'sam')).toEqual([episodes[0], changed[1]])
    expect(found('sam')).toEqual(['025-sam'])
  })

  it('finds an untitled episode by its folder', () => {
    expect(found('ohne')).toEqual(['ohne-titel'])
  })
})
