import { expect, test } from 'vitest'
import { createPage } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import { serializeDocxParts } from '../docx/serialize-docx.ts'
import { exporters } from '../testing/exporters.ts'
import { findActive } from './find-active.ts'
import { findActiveInDocx } from './find-active-docx.ts'
import { hostileCases } from './hostile-cases.ts'
import { readMarkup } from './read-markup.ts'
import { exportOptions } from './shown-exports.ts'

const link = schema.mark('link', { href: 'https://a.eu', title: null })
const page = createPage({
  title: 'Titel',
  body: [schema.node('paragraph', null, [schema.text('Ein Satz.', [link])])],
})
const html = exporters['html-page'](page, exportOptions).text

test('a page of ours has nothing active', () => {
  expect(findActive(readMarkup(html))).toEqual([])
})

test.each([
  ['a script', '</article>', '<script>1</script></article>'],
  ['data for search engines that ends early', '"@type"', '</script><script>1</script>"@type"'],
  ['a style that is not ours', 'color-scheme', 'color: red; color-scheme'],
  ['a style sheet', 'rel="canonical"', 'rel="stylesheet"'],
  ['a handler', '<article', '<article onclick="1"'],
  ['an attribute that nobody knows yet', '<article', '<article patchsrc="https://a.eu"'],
  ['an address that runs', 'href="https://a.eu"', 'href="java&#10;script:1"'],
  ['an address that is a page', 'href="https://a.eu"', 'href="data:text/html,a"'],
  ['an instruction to go elsewhere', '<meta charset', '<meta http-equiv="refresh"><meta charset'],
  ['a name that hides the document’s own', '<article', '<article id="body"'],
  ['another of them', '<article', '<article name="cookie"'],
  ['a comment for old browsers', '<article', '<!--[if IE]>a<![endif]--><article'],
  ['an unknown element', '</article>', '<a-b></a-b></article>'],
])('%s is found', (_name, own, spoiled) => {
  expect(html).toContain(own)
  expect(findActive(readMarkup(html.replace(own, spoiled)))).not.toEqual([])
})

test.each([
  ["DOMPurify's cases", 215, 223],
  ["OWASP's filter evasion", 237, 321],
  ['published vulnerabilities', 80, 87],
])('of %s, %d of %d are active as they stand; the others are words', (name, active, all) => {
  const cases = hostileCases[name] ?? []
  expect(cases).toHaveLength(all)
  expect(cases.filter((text) => findActive(readMarkup(text)).length > 0)).toHaveLength(active)
})

const { files } = serializeDocxParts(page, { fallbackLanguage: 'de', pictures: new Map() })

test.each([
  ['a field', 'word/document.xml', '<w:r>', '<w:r><w:instrText>DDE</w:instrText></w:r><w:r>'],
  ['a template', 'word/_rels/document.xml.rels', '/hyperlink"', '/attachedTemplate"'],
  ['an address', 'word/_rels/document.xml.rels', '"https://a.eu"', '"javascript:1"'],
  ['a file of another kind', 'word/vbaProject.bin', '', ''],
])('%s in a Word document is found', (_name, path, own, spoiled) => {
  expect(findActiveInDocx(files)).toEqual([])
  const source = new TextDecoder().decode(files.get(path))
  expect(source).toContain(own)
  const part = new TextEncoder().encode(source.replace(own, spoiled))
  expect(findActiveInDocx(new Map([...files, [path, part]]))).not.toEqual([])
})
