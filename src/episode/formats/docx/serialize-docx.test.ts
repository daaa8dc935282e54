import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { creditSchema } from '../../credits/credit.ts'
import { createPage, createPicture } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import { findActive } from '../conformance/find-active.ts'
import { readMarkup } from '../conformance/read-markup.ts'
import type { PackOptions } from '../packed/packed-page.ts'
import { arbitraryPage, RUNS } from '../testing/arbitrary-page.ts'
import { withoutAudio, withoutSpace, wordsOfPage } from '../testing/words-of-page.ts'
import { XSS_VECTORS } from '../testing/xss-vectors.ts'
import { serializeDocx, serializeDocxParts } from './serialize-docx.ts'
import { writableWords } from './xml.ts'

/** One white pixel. */
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
)
const options: PackOptions = {
  fallbackLanguage: 'de',
  pictures: new Map([
    ['images/a.jpg', PNG],
    ['images/b.webp', Uint8Array.from([1])],
  ]),
}
const { DOMParser } = new JSDOM().window

const text = (words: string, ...marks: string[]): Node =>
  schema.text(
    words,
    marks.map((mark) => schema.mark(mark)),
  )
const paragraph = (...content: Node[]): Node => schema.node('paragraph', null, content)
const item = (...blocks: Node[]): Node => schema.node('listItem', null, blocks)
const linked = (words: string, href: string): Node =>
  schema.text(words, [schema.mark('link', { href, title: null })])

/** What mammoth reads. */
async function read(page: Node): Promise<string> {
  const { bytes } = serializeDocx(page, options)
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Quote'] => blockquote > p:fresh",
        'strike => s',
      ],
      convertImage: mammoth.images.imgElement(async () => ({ src: 'picture' })),
      ignoreEmptyParagraphs: false,
    },
  )
  return value
}
const readBody = (...blocks: Node[]): Promise<string> => read(createPage({ body: blocks }))

test('another reader finds title, headings, lists, marks, links and quotes as they were', async () => {
  const list = schema.node('bulletList', null, [
    item(
      paragraph(text('a')),
      schema.node('orderedList', { start: 3 }, [item(paragraph(text('b')))]),
    ),
    item(paragraph(text('c'))),
  ])
  const page = createPage({
    title: 'Fish & <Chips>',
    body: [
      schema.node('heading', { level: 3 }, [text('Anfang')]),
      schema.node('paragraph', { speaker: 'Sam', startMs: 83_000 }, [
        text('fett', 'strong'),
        text(' und '),
        text('kursiv', 'emphasis'),
        text(' weg', 'strike'),
        schema.node('hardBreak'),
        linked('hier', 'https://a.eu/über uns?a=1&b="2"'),
      ]),
      list,
      schema.node('blockquote', null, [paragraph(text('Zitat'))]),
    ],
  })
  expect(await read(page)).toBe(
    '<h1>Fish &amp; &lt;Chips&gt;</h1><h3>Anfang</h3>' +
      '<p><strong>Sam:</strong> 1:23 <strong>fett</strong> und <em>kursiv</em><s> weg</s><br /><a href="https://a.eu/%C3%BCber%20uns?a=1&amp;b=%222%22">hier</a></p>' +
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>' +
      '<blockquote><p>Zitat</p></blockquote>',
  )
})

test('a picture has its alt text, its caption and its credit', async () => {
  const credit = creditSchema.parse({ creator: 'A', source: 'B', sourceUrl: 'https://b.eu' })
  const figure = createPicture('figure', { src: 'images/a.jpg', credit }, 'x "y" & z', [text('C')])
  expect(await readBody(figure)).toBe(
    '<p><img alt="x &quot;y&quot; &amp; z" src="picture" /></p><p>C Foto: A/<a href="https://b.eu">B</a></p>',
  )
})

test('a list begins where it says, and each list anew', () => {
  const list = (start: number) =>
    schema.node('orderedList', { start }, [item(paragraph(text('a')))])
  const { files } = serializeDocxParts(createPage({ body: [list(3), list(1), list(0)] }), options)
  const starts = [...xmlOf(files, 'word/numbering.xml').querySelectorAll('startOverride')]
  expect(starts.map((start) => start.getAttribute('w:val'))).toEqual(['3', '1', '0'])
})

test('the same page is the same bytes', () => {
  const page = createPage({ title: 'A', cover: createPicture('cover', { src: 'images/a.jpg' }) })
  expect(serializeDocx(page, options).bytes).toEqual(serializeDocx(page, options).bytes)
})

test('names what a document has no place for', () => {
  const page = createPage({
    facts: { number: 25, tags: ['a'], language: 'de' },
    body: [
      paragraph(text('a\u0001b')),
      paragraph(linked('x', 'javascript:alert(1)')),
      createPicture('figure', { src: 'images/b.webp' }, 'Alt'),
      createPicture('figure', { src: 'images/fehlt.png' }),
    ],
  })
  expect(serializeDocx(page, options).losses).toEqual([
    { code: 'number-apart', values: { value: '25' } },
    { code: 'control-characters', values: {} },
    { code: 'unsafe-link', values: { address: 'javascript:alert(1)' } },
    { code: 'picture-left-out', values: { name: 'images/b.webp' } },
    { code: 'alt-without-picture', values: { alt: 'Alt' } },
    { code: 'picture-missing', values: { name: 'images/fehlt.png' } },
  ])
})

test.each(XSS_VECTORS)('%s is nothing but words', async (vector) => {
  const words = vector.replace(/\n/g, ' ')
  const link = schema.mark('link', { href: vector, title: vector })
  const page = createPage({
    title: vector,
    player: words,
    facts: { audioUrl: 'javascript:alert(1)', tags: [vector] },
    cover: createPicture('cover', { src: 'images/a.jpg' }, vector),
    body: [
      schema.node('paragraph', { speaker: vector, lang: vector }, [schema.text(words, [link])]),
    ],
  })
  const { files } = serializeDocxParts(page, options)
  expect([...files.keys()].every((path) => /\.(xml|rels|png)$/.test(path))).toBe(true)
  const relationships = xmlOf(files, 'word/_rels/document.xml.rels').querySelectorAll(
    '[TargetMode]',
  )
  for (const relationship of relationships) {
    expect(relationship.getAttribute('Type')).toMatch(/\/hyperlink$/)
    expect(relationship.getAttribute('Target')).not.toMatch(/^\W*(javascript|vbscript|data):/i)
  }
  expect(findActive(readMarkup(await read(page)))).toEqual([])
})

test('every part of any page is XML, and another reader reads every word of it in order', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage, async (page) => {
      const silent = withoutAudio(page)
      const { files } = serializeDocxParts(silent, options)
      for (const path of files.keys()) if (/\.(xml|rels)$/.test(path)) xmlOf(files, path)
      const { value } = await mammoth.extractRawText({
        buffer: Buffer.from(serializeDocx(silent, options).bytes),
      })
      const words = page.child(0).textContent + wordsOfPage(page, page.attrs.language ?? 'de')
      expect(withoutSpace(value)).toBe(withoutSpace(writableWords(words)))
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  )
}, 60_000)

/** A part as XML. @throws when it is none */
function xmlOf(files: ReadonlyMap<string, Uint8Array>, path: string): Document {
  const source = new TextDecoder().decode(files.get(path))
  const document = new DOMParser().parseFromString(source, 'application/xml')
  const fault = document.querySelector('parsererror')
  if (fault) throw new Error(`${path}: ${fault.textContent}`)
  return document
}
