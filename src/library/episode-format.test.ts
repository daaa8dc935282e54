import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseEpisode } from '../episode/file/parse-episode.ts'
import { serializeEpisode } from '../episode/file/serialize-episode.ts'
import { changeShowText, parseShow } from '../episode/file/show-file.ts'

const documentation = readFileSync(new URL('../../docs/episode-format.md', import.meta.url), 'utf8')
const [episode = '', show = ''] = [...documentation.matchAll(/```json\n(.*?)```/gs)].map(
  (example) => example[1],
)

it('writes the files as docs/episode-format.md shows them', () => {
  expect(serializeEpisode(parseEpisode(episode, 'x').episode)).toBe(episode)
  const { settings, notUnderstood } = parseShow(show, 'x')
  expect(notUnderstood).toEqual([])
  expect(changeShowText(show, 'x', settings)).toBe(show)
})
