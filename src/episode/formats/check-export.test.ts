import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPage, createPicture, pageParts } from '../page.ts'
import { Problem } from '../problem.ts'
import { type PageDocument, schema } from '../schema/schema.ts'
import { checkExport } from './check-export.ts'
import { exportFormats } from './export-formats.ts'
import { type ExportLoss, type ImportPage, READABLE_TARGETS } from './format.ts'
import { importers } from './importers.ts'
import { arbitraryPage, RUNS } from './testing/arbitrary-page.ts'
import { exporters } from './testing/exporters.ts'
import { samplePage } from './testing/sample-page.ts'

const options = { fallbackLanguage: 'de', pictureUrl: (src: string) => encodeURI(`bilder/${src}`) }
const paragraph = (text: string) => schema.node('paragraph', { id: text }, [schema.text(text)])
const page = createPage({
  title: 'Titel',
  facts: { number: 25, guests: ['Sam'] },
  body: ['Eins.', 'Zwei.', 'Drei.'].map(paragraph),
})

/** Checks an export that comes back as another page. */
const checkAgainst = (back: PageDocument): ExportLoss[] =>
  checkExport(page, exporters.markdown(page, options), options, () => ({ page: back, items: [] }))

test('every export of every page passes its check', () => {
  fc.assert(
    fc.property(arbitraryPage, fc.constantFrom(...READABLE_TARGETS), (page, target) => {
      const read = importers[exportFormats[target].extension === '.md' ? 'markdown' : 'html']
      expect(checkExport(page, exporters[target](page, options), options, read)).toEqual([])
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  )
}, 60_000)

test.each(READABLE_TARGETS)('what %s names itself is not found once more', (target) => {
  const link = schema.mark('link', { href: 'javascript:alert(1)' })
  const list = schema.node('orderedList', { start: 1.5 }, [
    schema.node('listItem', null, [schema.node('paragraph', null, [schema.text('a', [link])])]),
  ])
  const lossy = createPage({
    title: 'A\nB',
    facts: { audioUrl: 'javascript:alert(2)' },
    cover: createPicture('cover', {}, 'Sam'),
    player: 'Ein\nName',
    body: [list, createPicture('figure', { src: 'javascript:alert(3)' }, 'Alt')],
  })
  const exported = exporters[target](lossy, options)
  const own = ['unsafe-link', 'list-start', 'alt-without-picture']
  expect(exported.losses.filter(({ code }) => own.includes(code)).length).toBeGreaterThan(4)
  const read = importers[exportFormats[target].extension === '.md' ? 'markdown' : 'html']
  expect(checkExport(lossy, exported, options, read)).toEqual([])
})

test('a picture elsewhere, and one whose address is broken, are no differences', () => {
  const sources = ['https://a.eu/100%.jpg', 'bilder/100%.jpg', 'a b.jpg']
  const pictures = createPage({ body: sources.map((src) => createPicture('figure', { src }, 'A')) })
  const asTheyAre = { ...options, pictureUrl: (src: string) => src }
  for (const target of READABLE_TARGETS) {
    const exported = exporters[target](pictures, asTheyAre)
    const read = importers[exportFormats[target].extension === '.md' ? 'markdown' : 'html']
    expect(checkExport(pictures, exported, asTheyAre, read)).toEqual([])
  }
})

test('what comes back otherwise is named: the block, the slot, the fact', () => {
  expect(checkAgainst(page)).toEqual([])
  const { body } = pageParts(page)
  const change = (parts: Parameters<typeof createPage>[0]) =>
    checkAgainst(
      createPage({
        title: 'Titel',
        facts: { number: 25, guests: ['Sam'] },
        body: body.children,
        ...parts,
      }),
    )
  const block = (words: string) => [{ code: 'block-differs', values: { words } }]
  expect(change({ body: ['Eins.', 'Anders.', 'Drei.'].map(paragraph) })).toEqual(block('Zwei.'))
  expect(change({ body: ['Eins.', 'Drei.'].map(paragraph) })).toEqual(block('Zwei.'))
  expect(change({ body: ['Eins.', 'Zwei.', 'x'.repeat(99), 'Drei.'].map(paragraph) })).toEqual(
    block(`${'x'.repeat(60)} …`),
  )
  expect(change({ title: 'Anders' })).toEqual(block('Titel'))
  expect(change({ facts: { number: 26, guests: ['Sam'] } })).toEqual([
    { code: 'fact-differs', values: { value: '25' } },
  ])
})

test('an export that cannot be read is named, another error is one', () => {
  const failing = (error: Error): ImportPage => {
    return () => {
      throw error
    }
  }
  const check = (error: Error) =>
    checkExport(page, { text: '', losses: [] }, options, failing(error))
  expect(check(new Problem('file-unreadable', { name: '' }))).toEqual([
    { code: 'not-read-back', values: {} },
  ])
  expect(() => check(new TypeError('broken'))).toThrow('broken')
})

test('the sample page comes back from a spoiled export with what was spoiled', () => {
  const exported = exporters.markdown(samplePage(), options)
  const text = exported.text.replace('## ', '### ').replace('**', '')
  const found = checkExport(samplePage(), { ...exported, text }, options, importers.markdown)
  expect(found.map(({ code }) => code)).toContain('block-differs')
})
