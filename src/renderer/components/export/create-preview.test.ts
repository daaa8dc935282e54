import { expect, it } from 'vitest'
import { serializeHtmlPage } from '../../../episode/formats/html/serialize-html.ts'
import { createPage, createPicture } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { createPreview } from './create-preview.ts'

const link = schema.text('Sam', [schema.marks.link.create({ href: 'https://sam.de' })])
const page = createPage({
  title: 'Titel <style>',
  cover: createPicture('cover', { src: 'images/a.png' }, 'Alt'),
  body: [
    schema.node('paragraph', null, link),
    createPicture('figure', { id: 'f', src: 'images/b.png' }),
  ],
})
const { text: html } = serializeHtmlPage(page, {
  fallbackLanguage: 'de',
  pictureUrl: (src) => `export/${src}`,
})
const preview = createPreview(
  html,
  ['/library/x/images/a.png', '/library/x/images/b.png'],
  'n0',
  (text) => new DOMParser().parseFromString(text, 'text/html'),
)

it('takes the pictures from the library, in their order', () => {
  const sources = [...preview.querySelectorAll('img')].map((image) => image.getAttribute('src'))
  expect(sources).toEqual(['/library/x/images/a.png', '/library/x/images/b.png'])
})

it('gives its one style the nonce', () => {
  const styles = [...preview.querySelectorAll('style')]
  expect(styles.map((style) => style.getAttribute('nonce'))).toEqual(['n0'])
  expect(preview.title).toBe('Titel <style>')
})

it('leads nowhere', () => {
  expect(preview.querySelector('a')?.hasAttribute('href')).toBe(false)
  expect(preview.querySelector('a')?.textContent).toBe('Sam')
})
