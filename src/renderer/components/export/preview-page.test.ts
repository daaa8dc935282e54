import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { serializeHtmlPieces } from '../../../episode/formats/html/serialize-html.ts'
import { createPage, createPicture, type PageParts } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { PreviewPage } from './preview-page.ts'

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (task: () => void) => task())
  vi.stubGlobal('cancelIdleCallback', () => undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
})

const link = schema.text('Sam', [schema.marks.link.create({ href: 'https://sam.de' })])
const parts: PageParts = {
  title: 'Titel <style>',
  cover: createPicture('cover', { src: 'images/ä 1.png' }, 'Alt'),
  body: [
    schema.node('paragraph', { id: 'a' }, link),
    createPicture('figure', { id: 'f', src: 'images/b.png' }),
  ],
}
const piecesOf = (change: PageParts = {}) =>
  serializeHtmlPieces(createPage({ ...parts, ...change }), {
    fallbackLanguage: 'de',
    pictureUrl: encodeURI,
  })

function create() {
  const page = document.implementation.createHTMLDocument()
  const preview = new PreviewPage(page, {
    pictureUrl: (src) => `/library/${encodeURI(src)}`,
    nonce: 'n0',
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
  })
  const done = vi.fn<() => void>()
  preview.show(piecesOf(), done)
  return { page, preview, done }
}

test('takes the pictures from the library, gives its style the nonce, and leads nowhere', () => {
  const { page, done } = create()
  expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([
    '/library/images/%C3%A4%201.png',
    '/library/images/b.png',
  ])
  expect([...page.querySelectorAll('style')].map((style) => style.getAttribute('nonce'))).toEqual([
    'n0',
  ])
  expect(page.title).toBe('Titel <style>')
  expect(page.querySelector('article > p a')?.hasAttribute('href')).toBe(false)
  expect(page.getElementById('blocks')).toBeNull()
  expect(done).toHaveBeenCalledTimes(1)
})

test('exchanges what is around the blocks, and leaves the blocks where they are', () => {
  const { page, preview, done } = create()
  const paragraph = page.querySelector('article > p')
  const cover = page.querySelector('.cover')
  preview.show(piecesOf({ title: 'Anders' }), done)
  expect(page.querySelector('.cover')).toBe(cover)
  preview.show(piecesOf({ title: 'Anders', player: 'Sendung', facts: { language: 'en' } }), done)
  expect(page.querySelector('h1')?.textContent).toBe('Anders')
  expect(page.title).toBe('Anders')
  expect(page.documentElement.lang).toBe('en')
  expect(page.querySelector('.player')?.nextElementSibling).toBe(paragraph)
})

test('shows a page that loses its body, and gets one again', () => {
  const { page, preview, done } = create()
  preview.show(piecesOf({ body: [] }), done)
  expect(page.querySelectorAll('article > p')).toHaveLength(0)
  preview.show(piecesOf(), done)
  expect(page.querySelectorAll('article > p')).toHaveLength(1)
  expect(page.querySelector('article')?.lastElementChild?.tagName).toBe('FIGURE')
})
