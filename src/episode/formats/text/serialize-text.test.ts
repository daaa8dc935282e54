import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditSchema } from '../../credits/credit.ts'
import { createPage, createPicture } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import type { ExportOptions } from '../format.ts'
import { arbitraryPage, RUNS } from '../testing/arbitrary-page.ts'
import { missingLetters, withoutSpace, wordsOfPage } from '../testing/words-of-page.ts'
import { serializeText } from './serialize-text.ts'

const options: ExportOptions = { fallbackLanguage: 'de', pictureUrl: (src) => src }
const paragraph = (words: string, attrs = {}) =>
  schema.node('paragraph', attrs, [schema.text(words)])
const item = (...words: string[]) =>
  schema.node(
    'listItem',
    null,
    words.map((text) => paragraph(text)),
  )
const linked = (words: string, href: string, title: string | null = null) =>
  schema.text(words, [schema.mark('link', { href, title })])

const credit = creditSchema.parse({ creator: 'A', source: 'B', sourceUrl: 'https://b.eu' })
const page = createPage({
  title: 'Titel & <mehr>',
  cover: createPicture('cover', { src: 'images/a.jpg', credit }, 'Sam', [schema.text('Büro')]),
  lead: schema.node('lead', null, [schema.text('Kurz', [schema.mark('strike')])]).content,
  player: 'Show',
  facts: { audioUrl: 'https://a.eu/25.mp3', number: 25 },
  body: [
    schema.node('heading', { level: 3 }, [schema.text('Anfang')]),
    paragraph('Ja.', { speaker: 'Sam', startMs: 83_000, lang: 'en' }),
    schema.node('paragraph', null, [
      linked('hier', 'https://c.eu', 'Titel'),
      schema.node('hardBreak'),
      linked('a@b.eu', 'mailto:a@b.eu'),
      linked('dort', 'javascript:alert(1)'),
    ]),
    schema.node('orderedList', { start: 9 }, [item('neun', 'noch'), item('zehn')]),
    schema.node('blockquote', null, [schema.node('bulletList', null, [item('a'), item('b')])]),
    schema.node('horizontalRule'),
  ],
})

test('a page reads like a mail', () => {
  expect(serializeText(page, options).text).toBe(`Titel & <mehr>

[Sam]
Büro Foto: A/B (https://b.eu)

Kurz

Show
https://a.eu/25.mp3

Anfang

Sam: 1:23 Ja.

hier (https://c.eu)
a@b.eudort

9. neun

   noch

10. zehn

> - a
> - b

* * *
`)
})

test('names what plain text cannot say', () => {
  expect(serializeText(page, options).losses).toEqual([
    { code: 'number-apart', values: { value: '25' } },
    { code: 'strike-lost', values: { words: 'Kurz' } },
    { code: 'languages-lost', values: { languages: 'en' } },
    { code: 'picture-left-out', values: { name: 'images/a.jpg' } },
    { code: 'link-title', values: { title: 'Titel' } },
    { code: 'unsafe-link', values: { address: 'javascript:alert(1)' } },
  ])
})

test('every word of any page is in its text, in order', () => {
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      const words = wordsOfPage(page, page.attrs.language ?? options.fallbackLanguage)
      const { text } = serializeText(page, options)
      expect(missingLetters(words, withoutSpace(text))).toBe('')
    }),
    { numRuns: RUNS },
  )
})
