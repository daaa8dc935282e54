import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createPage, createPicture } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import { checkExport } from '../check-export.ts'
import { exportFormats } from '../export-formats.ts'
import { READABLE_TARGETS } from '../format.ts'
import { arbitraryPage, RUNS } from '../testing/arbitrary-page.ts'
import { arbitraryTargetSettings } from '../testing/arbitrary-target-settings.ts'
import { countIds } from '../testing/count-ids.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { serializeMarkdown } from './serialize-markdown.ts'

const options = { fallbackLanguage: 'de', pictureUrl: (src: string) => encodeURI(src) }
const page = createPage({
  title: 'Sam',
  facts: { number: 25, tags: ['a'], state: 'published' },
  lead: schema.node('lead', null, [schema.text('Worum es geht.')]).content,
  cover: createPicture('cover', { src: 'images/sam.jpg' }, 'Sam'),
})
const settings = {
  keys: { number: 'folge', tags: 'keywords', description: 'teaser', cover: 'bild' },
  entries: { layout: 'episode', categories: ['Podcast'] },
}

describe('the keys of a show', () => {
  const { text, losses } = serializeMarkdown(page, { ...options, settings })

  test('are those of its front matter', () => {
    const [matter = ''] = text.split('---\n').slice(1)
    expect(losses).toEqual([])
    expect(parse(matter)).toEqual({
      title: 'Sam',
      teaser: 'Worum es geht.',
      bild: 'images/sam.jpg',
      folge: 25,
      keywords: ['a'],
      state: 'published',
      layout: 'episode',
      categories: ['Podcast'],
      generator: 'Reinschrift',
    })
    expect(matter).toContain('# reinschrift: {"keys":{"number":"folge","tags":"keywords"}')
  })

  test('come back wherever they are read, and nothing is told as removed', () => {
    const back = parseMarkdown(text, countIds())
    expect(back.items).toEqual([])
    expect(checkExport(page, { text, losses: [] }, options, parseMarkdown)).toEqual([])
  })

  test('that come twice are left aside, and named', () => {
    for (const twice of [
      { keys: { number: 'title' } },
      { keys: { number: 'x', part: 'x' } },
      { entries: { tags: 'a' } },
      { keys: { cover: 'draft' } },
    ]) {
      const exported = serializeMarkdown(page, { ...options, settings: twice })
      expect(exported.losses.map(({ code }) => code)).toEqual(['key-twice'])
      expect(exported.text).toBe(serializeMarkdown(page, options).text)
    }
  })
})

test('any page comes back from any target with any settings', async () => {
  for (const target of READABLE_TARGETS) {
    const { load, loadReader } = exportFormats[target]
    const [write, read] = await Promise.all([load(), loadReader()])
    fc.assert(
      fc.property(arbitraryPage, arbitraryTargetSettings, (any, own) => {
        const exported = write(any, { ...options, settings: own, pageUrl: 'https://a.eu/b/' })
        expect(checkExport(any, exported, options, read)).toEqual([])
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  }
})
