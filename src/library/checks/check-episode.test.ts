import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Finding } from '../../episode/findings/finding.ts'
import { parseMarkdown } from '../../episode/formats/markdown/parse-markdown.ts'
import { countIds } from '../../episode/formats/testing/count-ids.ts'
import { DEFAULT_SHOW_SETTINGS } from '../../episode/show/show-settings.ts'
import { pngPicture } from '../testing/pictures.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { checkEpisode } from './check-episode.ts'
import type { EpisodeToCheck } from './episode-check.ts'

const SOURCE = `# Titel

![Sam](images/da.png)

![Kim](images/fort.png)

*Ein Satz.*
`

/** An episode with a picture that is there and one that is not. */
async function episode(picture: Uint8Array): Promise<EpisodeToCheck> {
  const episodePath = await temporaryFolder()
  await mkdir(join(episodePath, 'images'))
  await writeFile(join(episodePath, 'images', 'da.png'), picture)
  const { page } = parseMarkdown(SOURCE, countIds())
  return { page, episodePath, show: DEFAULT_SHOW_SETTINGS, targets: [], fallbackLanguage: 'de' }
}

const shown = (findings: readonly Finding[]): string[] =>
  findings.map(({ kind, code, severity, place }) =>
    [kind, code, severity, place.picture, place.target].filter(Boolean).join(' '),
  )

const PICTURES = [
  'loss picture-missing error images/fort.png',
  'picture credit-missing warning images/da.png',
  'picture credit-missing warning images/fort.png',
]

test('what is missing is told once, what a target loses for each', async () => {
  const checked = await episode(pngPicture(2, 2))
  expect(shown(await checkEpisode(checked))).toEqual(PICTURES)
  const found = await checkEpisode({ ...checked, targets: ['text', 'html-page', 'docx'] })
  expect(shown(found)).toEqual([
    ...PICTURES,
    'loss emphasis-lost warning text',
    'loss picture-left-out warning text',
    'loss picture-left-out warning text',
    'loss alt-without-picture warning docx',
  ])
  expect(found[2]?.place.blockId).toBe(checked.page.child(4).child(0).attrs.id)
})

test('what the show lets no page leave with is an error', async () => {
  const checked = await episode(pngPicture(2, 2))
  const show = { ...DEFAULT_SHOW_SETTINGS, blockedBy: ['credit-missing' as const] }
  const found = shown(await checkEpisode({ ...checked, show }))
  expect(found.filter((line) => line.includes('credit-missing error'))).toHaveLength(2)
})

test('a damaged picture is told, and hides nothing else', async () => {
  const checked = await episode(Buffer.from('kein Bild'))
  const found = shown(await checkEpisode({ ...checked, targets: ['docx'] }))
  expect(found.slice(0, 3)).toEqual(PICTURES)
  expect(found.slice(3)).toContain('loss picture-damaged warning docx')
})

test('a page without a folder has no pictures to miss', async () => {
  const checked = await episode(pngPicture(2, 2))
  const found = await checkEpisode({ ...checked, episodePath: null, targets: ['markdown'] })
  expect(shown(found)).toEqual(PICTURES.slice(1))
})
