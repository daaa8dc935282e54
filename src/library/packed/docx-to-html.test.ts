import { expect, test } from 'vitest'
import { pngPicture } from '../testing/pictures.ts'
import {
  type WordParts,
  wordDocument,
  wordParagraph,
  wordPicture,
  wordRun,
} from '../testing/word-document.ts'
import { docxToHtml } from './docx-to-html.ts'
import { readZip } from './read-zip.ts'

const read = (parts: WordParts) => docxToHtml(readZip(wordDocument(parts)))

test('a title, a quote, headings and marks are what Word calls them', async () => {
  const { html, messages } = await read({
    styles: ['Title', 'heading 2', 'Quote'],
    body: [
      wordParagraph(wordRun('Titel'), 'Title'),
      wordParagraph(wordRun('Abschnitt'), 'heading 2'),
      wordParagraph(wordRun('Zitat'), 'Quote'),
      wordParagraph(`${wordRun('Ein ')}${wordRun('Satz', '<w:b/>')}${wordRun(' &lt;b&gt;.')}`),
    ].join(''),
  })
  expect(html).toBe(
    '<h1>Titel</h1><h2>Abschnitt</h2><blockquote><p>Zitat</p></blockquote><p>Ein <strong>Satz</strong> &lt;b&gt;.</p>',
  )
  expect(messages).toEqual([])
})

test('a picture comes with its alt text and its caption, its bytes beside the HTML', async () => {
  const picture = pngPicture(3, 2)
  const { html, pictures } = await read({
    styles: ['caption'],
    body: [
      wordParagraph(wordPicture('sam', 'Sam &gt; &quot;Tim&quot;')),
      wordParagraph(wordRun('Sam im Büro. Foto: Tim'), 'caption'),
    ].join(''),
    pictures: { sam: picture },
  })
  expect(html).toBe(
    '<figure><img alt="Sam &gt; &quot;Tim&quot;" src="images/picture-1.png" /><figcaption>Sam im Büro. Foto: Tim</figcaption></figure>',
  )
  expect([...pictures]).toEqual([['images/picture-1.png', picture]])
})

test('a picture that is only linked to is never fetched, and named (CVE-2025-11849)', async () => {
  const secret = new URL('docx-to-html.ts', import.meta.url).href
  const { html, pictures, messages } = await read({
    body: wordParagraph(wordPicture('sam', 'Sam', 'r:link')),
    pictures: { sam: secret },
  })
  expect(html).not.toContain('<img')
  expect(pictures.size).toBe(0)
  expect(messages.join('\n')).toContain(secret)
})

test('links within the document become their words', async () => {
  const link = `<w:hyperlink w:anchor="ziel">${wordRun('siehe')}</w:hyperlink>`
  expect((await read({ body: wordParagraph(link) })).html).toBe('<p>siehe</p>')
})

test('entities are not expanded', async () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(100)}"><!ENTITY c "&b;&b;">]>`
  const document = `${bomb}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${wordParagraph(wordRun('&c;'))}</w:body></w:document>`
  const reading = read({ body: '', files: { 'word/document.xml': document } })
  const result = await reading.then(
    ({ html }) => html,
    () => 'refused',
  )
  expect(result).not.toContain('xxx')
})

test('what is no Word document, and one whose XML is damaged, are told apart', async () => {
  const reading = docxToHtml(new Map([['a.txt', new Uint8Array()]]))
  await expect(reading).rejects.toMatchObject({ code: 'archive-foreign' })
  await expect(
    read({ body: '', files: { 'word/document.xml': '<w:document><w:body>' } }),
  ).rejects.toMatchObject({
    code: 'archive-damaged',
    values: { name: '', place: 'word/document.xml' },
  })
})
