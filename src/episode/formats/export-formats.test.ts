import { describe, expect, test } from 'vitest'
import FRAGMENT from '../fixtures/folge-25.fragment.html?raw'
import PAGE from '../fixtures/folge-25.html?raw'
import MARKDOWN from '../fixtures/folge-25.md?raw'
import TEXT from '../fixtures/folge-25.txt?raw'
import WORDPRESS from '../fixtures/folge-25.wordpress.html?raw'
import ASTRO from '../fixtures/site-generators/folge-25.astro.md?raw'
import ELEVENTY from '../fixtures/site-generators/folge-25.eleventy.md?raw'
import HUGO from '../fixtures/site-generators/folge-25.hugo.md?raw'
import JEKYLL from '../fixtures/site-generators/folge-25.jekyll.md?raw'
import { pageParts } from '../page.ts'
import { exportFormats } from './export-formats.ts'
import { type ExportOptions, READABLE_TARGETS, type ReadableTarget } from './format.ts'
import { importers } from './importers.ts'
import { countIds } from './testing/count-ids.ts'
import { exporters } from './testing/exporters.ts'
import { samplePage } from './testing/sample-page.ts'
import { withoutIds } from './testing/without-ids.ts'

const options: ExportOptions = { fallbackLanguage: 'en', pictureUrl: (src) => src }
const golden: Record<ReadableTarget, string> = {
  markdown: MARKDOWN,
  hugo: HUGO,
  jekyll: JEKYLL,
  eleventy: ELEVENTY,
  astro: ASTRO,
  'html-page': PAGE,
  'html-fragment': FRAGMENT,
}

describe.each(READABLE_TARGETS)('the sample page as %s', (target) => {
  const { text, losses } = exporters[target](samplePage(), options)

  test('is the file in the fixtures, byte for byte', () => {
    expect(text).toBe(golden[target])
  })

  test('loses nothing but the alt text of the picture that is not there', () => {
    const alt = 'Sam erklärt in Episode des Podcasts Designed Innovation, wie er LinkedIn nutzt.'
    const ofPage = losses.filter(({ values }) => !('generator' in values))
    expect(ofPage).toEqual([{ code: 'alt-without-picture', values: { alt } }])
  })

  test('comes back through its importer', () => {
    const importer = importers[exportFormats[target].extension === '.md' ? 'markdown' : 'html']
    const { page, items } = importer(golden[target], countIds())
    const { text: again } = exporters[target](page, options)
    expect(again).toBe(golden[target])
    expect(items).toEqual([])
    expect(withoutAlt(page)).toEqual(withoutAlt(samplePage()))
  })
})

test.each([
  ['wordpress', WORDPRESS],
  ['text', TEXT],
] as const)(
  'the sample page as %s is the file in the fixtures, and its title is not lost',
  (target, file) => {
    const { text, losses } = exporters[target](samplePage(), options)
    expect(text).toBe(file)
    const title = pageParts(samplePage()).title.textContent
    expect(text.includes(title) || losses.some(({ values }) => values.title === title)).toBe(true)
  },
)

test('the text importer is registered', () => {
  expect(importers.text('Ein Satz.', countIds()).page.textContent).toBe('Ein Satz.')
})

/** A page as plain JSON without ids and without its cover's alt text. */
function withoutAlt(page: ReturnType<typeof samplePage>): unknown {
  const cover = page.child(1)
  const bare = cover.type.create(cover.attrs, [cover.child(0).copy(), cover.child(1)])
  return withoutIds(page.copy(page.content.replaceChild(1, bare)))
}
