import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../library/testing/temporary-folder.ts'
import { findEpisodes } from './find-episodes.ts'
import { findSources } from './find-sources.ts'
import { type FoundInput, isMissing, type MissingInput } from './found-input.ts'

/** Makes files, and folders where a path ends in a slash. */
async function tree(paths: readonly string[]): Promise<string> {
  const root = await temporaryFolder()
  for (const path of paths) {
    await mkdir(join(root, path, path.endsWith('/') ? '' : '..'), { recursive: true })
    if (!path.endsWith('/')) await writeFile(join(root, path), '{}')
  }
  return root
}

/** What was found, relative to a folder; what is missing with its problem. */
const shown = (inputs: readonly (FoundInput | MissingInput)[], root: string): string[] =>
  inputs.map((input) => {
    const label = input.label.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, '')
    return isMissing(input) ? `${label} ${input.problem.code}` : label
  })

const LIBRARY = [
  'Podcast/show.json',
  'Podcast/2/episode.json',
  'Podcast/10/episode.json',
  'Podcast/1 [neu]/episode.json',
  'Podcast/leer/',
  'Podcast/.trash/alt/episode.json',
  'Podcast/datei.txt',
  'allein/episode.json',
]

describe('episodes', () => {
  it.each([
    ['an episode', ['allein'], ['allein']],
    ['its file', ['allein/episode.json'], ['allein']],
    ['a library, in the order of numbers', ['Podcast'], ['1 [neu]', '2', '10']],
    ['a library by its file', ['Podcast/show.json'], ['1 [neu]', '2', '10']],
    [
      'the same in several ways, once',
      ['Podcast/2', 'Podcast', 'Podcast/2'],
      ['2', '1 [neu]', '10'],
    ],
    ['a pattern', ['Podcast/*0'], ['10']],
    ['a pattern that fits other things as well', ['Podcast/*'], ['1 [neu]', '2', '10']],
    ['a pattern that fits libraries', ['P*'], ['1 [neu]', '2', '10']],
    ['a name that looks like a pattern', ['Podcast/1 [neu]'], ['1 [neu]']],
    ['choices', ['Podcast/{2,10}'], ['2', '10']],
  ])('%s', async (_what, named, found) => {
    const root = await tree(LIBRARY)
    const inputs = await findEpisodes(named.map((name) => join(root, name)))
    expect(shown(inputs, root)).toEqual(
      found.map((name) => (name === 'allein' ? name : `Podcast/${name}`)),
    )
  })

  it('that are not there are told, and the others found', async () => {
    const root = await tree(LIBRARY)
    const named = ['nichts', 'Podcast/leer', 'Podcast/x*', 'Podcast/datei.txt', 'allein']
    const inputs = await findEpisodes(named.map((name) => join(root, name)))
    expect(shown(inputs, root)).toEqual([
      'nichts episode-missing',
      'Podcast/leer episode-missing',
      'Podcast/x* nothing-matches',
      'Podcast/datei.txt episode-missing',
      'allein',
    ])
  })
})

describe('sources', () => {
  it('are files as they were named, and those that fit a pattern', async () => {
    const root = await tree(['a.md', 'b2.md', 'b10.md', 'tief/c.md', 'was?.md', '.d.md', 'e[1].md'])
    const named = ['e[1].md', 'b*.md', 'a.md', '**/c.md', 'nichts.md', 'nichts*.md', 'b2.md']
    const inputs = await findSources(named.map((name) => join(root, name)))
    expect(shown(inputs, root)).toEqual([
      'e[1].md',
      'b2.md',
      'b10.md',
      'a.md',
      'tief/c.md',
      'nichts.md file-missing',
      'nichts*.md nothing-matches',
    ])
    const all = await findSources([join(root, '*.md')])
    expect(shown(all, root)).not.toContain('.d.md')
    expect(all).toHaveLength(5)
  })

  it('are found once where a link leads round in a circle', async () => {
    const root = await tree(['tief/a.md'])
    await symlink(root, join(root, 'tief', 'rund'))
    const found = await findSources([join(root, '**', '*.md')])
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(3)
  })
})
