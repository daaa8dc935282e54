import { unzipSync } from 'fflate/browser'
import { expect, test } from 'vitest'
import { createPage, createPicture } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { countIds } from '../testing/count-ids.ts'
import { serializeTextBundle, serializeTextPack } from './serialize-text-bundle.ts'

const SAM = new Uint8Array([1, 2, 3])
const OTHER_SAM = new Uint8Array([4])
const page = createPage({
  title: 'Titel',
  cover: createPicture('cover', { src: 'images/große Sam.jpg' }, 'Sam'),
  body: [
    createPicture('figure', { src: 'other/Große sam.jpg' }, 'Noch einmal'),
    createPicture('figure', { src: 'images/fehlt.png' }, 'Fehlt'),
    createPicture('figure', { src: 'https://a.eu/b.png' }, 'Web'),
    schema.node('paragraph', null, [schema.text('Ein Satz.')]),
  ],
})
const options = {
  fallbackLanguage: 'de',
  pictures: new Map([
    ['images/große Sam.jpg', SAM],
    ['other/Große sam.jpg', OTHER_SAM],
    ['images/unused.jpg', SAM],
  ]),
}
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

test('a bundle has its kind, its text and the pictures of the page', () => {
  const { files, losses } = serializeTextBundle(page, options)
  expect([...files.keys()]).toEqual([
    'info.json',
    'text.markdown',
    'assets/große Sam.jpg',
    'assets/Große sam-2.jpg',
  ])
  expect(JSON.parse(decode(files.get('info.json')))).toMatchObject({
    version: 2,
    type: 'net.daringfireball.markdown',
  })
  expect(files.get('assets/Große sam-2.jpg')).toBe(OTHER_SAM)
  expect(losses).toEqual([{ code: 'picture-missing', values: { name: 'images/fehlt.png' } }])
})

test('its text names the pictures where they are, and comes back', () => {
  const { files } = serializeTextBundle(page, options)
  const { page: read } = parseMarkdown(decode(files.get('text.markdown')), countIds())
  const sources: string[] = []
  read.descendants(({ attrs: { src } }) => {
    if (typeof src === 'string') sources.push(src)
  })
  expect(sources).toEqual(['assets/große Sam.jpg', 'assets/Große sam-2.jpg', 'images/fehlt.png'])
  expect(read.textContent).toBe(page.textContent)
})

test('a pack is the same files in a folder, and the same bytes each time', () => {
  const { bytes } = serializeTextPack(page, options, 'Folge 25')
  const { files } = serializeTextBundle(page, options)
  const unpacked = unzipSync(bytes)
  expect(Object.keys(unpacked)).toEqual([...files.keys()].map((p) => `Folge 25.textbundle/${p}`))
  expect(Object.values(unpacked).map(decode)).toEqual([...files.values()].map(decode))
  expect(serializeTextPack(page, options, 'Folge 25').bytes).toEqual(bytes)
})

test.each([
  ['images/..', 'assets/picture'],
  ['a/b:c?.jpg', 'assets/b-c-.jpg'],
])('a picture called %s stays in its folder', (src, path) => {
  const odd = createPage({ cover: createPicture('cover', { src }) })
  const { files } = serializeTextBundle(odd, { ...options, pictures: new Map([[src, SAM]]) })
  expect([...files.keys()].at(-1)).toBe(path)
})
