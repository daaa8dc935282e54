import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryHistory } from '../formats/testing/arbitrary-history.ts'
import { RUNS } from '../formats/testing/arbitrary-page.ts'
import { pageFacts, pageParts } from '../page.ts'
import type { Episode } from './episode.ts'
import { EPISODE_FORMAT, EPISODE_VERSION } from './episode-file.ts'
import { nodeToJson } from './node-json.ts'
import { serializeEpisode } from './serialize-episode.ts'

const unknownFields = {
  later: { page: [], body: {}, deep: [1, { two: null }] },
  facts: { mood: 'calm', page: { body: [] } },
  12: 'a name that JSON writes first',
}

const episode: Omit<Episode, 'page'> = {
  id: '2f1c9c1e-7d0b-4c56-9b61-0f2a55c1d5aa',
  createdAt: '2026-11-24T09:30:00.000Z',
  modifiedAt: '2026-11-24T10:12:45.120Z',
  unknownFields,
}

/** The whole file as the JSON that it is. */
function wholeFile({ page, unknownFields, ...episode }: Episode): string {
  const { title, cover, lead, player, body } = pageParts(page)
  const { facts, ...unknown } = unknownFields
  const file = {
    format: EPISODE_FORMAT,
    version: EPISODE_VERSION,
    ...episode,
    facts: { ...pageFacts(page), ...(facts as object) },
    page: {
      title: title.textContent,
      cover: nodeToJson(cover),
      lead: lead.children.map(nodeToJson),
      player: player.textContent,
      body: body.children.map(nodeToJson),
    },
    ...unknown,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

it(
  'is the JSON of the whole, byte for byte, after any edits',
  () => {
    fc.assert(
      fc.property(arbitraryHistory, (pages) => {
        for (const page of pages) {
          expect(serializeEpisode({ ...episode, page })).toBe(wholeFile({ ...episode, page }))
        }
      }),
      { numRuns: RUNS },
    )
  },
  RUNS * 600,
)
