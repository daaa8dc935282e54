import { HtmlRenderer, Parser } from 'commonmark'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { createPage, createPicture } from '../page.ts'
import type { PageDocument } from '../schema/schema.ts'
import { schema } from '../schema/schema.ts'
import { EXPORT_TARGETS, type ExportOptions } from './format.ts'
import { findElements } from './html/element.ts'
import { GENERATOR } from './html/generator.ts'
import { parseHtmlFragment } from './html/parse-html-fragment.ts'
import { exporters, importers } from './registry.ts'
import { countIds } from './testing/count-ids.ts'
import { XSS_VECTORS } from './testing/xss-vectors.ts'

const options: ExportOptions = { fallbackLanguage: 'de', pictureUrl: (src) => src }
const DANGEROUS =
  /^(script|iframe|object|embed|svg|math|form|input|button|link|base|video|template)$/

/** What a browser could run in the page's exports. */
function executable(page: PageDocument): string[] {
  return EXPORT_TARGETS.flatMap((target) => {
    const { text } = exporters[target].serialize(page, options)
    const html =
      target === 'markdown'
        ? new HtmlRenderer().render(new Parser().parse(text.replace(/^---\n.*?\n---\n/s, '')))
        : text
    const own = (element: Element) => target === 'html-page' && element.tagName === 'style'
    return findElements(fromHtml(html), (element) => !own(element) && isExecutable(element)).map(
      (element) => `${target}: ${JSON.stringify({ ...element, position: null })}`,
    )
  })
}

function isExecutable({ tagName, properties }: Element): boolean {
  if (DANGEROUS.test(tagName) || tagName === 'style' || 'httpEquiv' in properties) return true
  return Object.entries(properties).some(([name, value]) => {
    const address = String(value).replace(/[^!-~]/g, '')
    const isScript = /^(javascript|vbscript|data):/i.test(address)
    return /^on|^style$|^srcDoc$/i.test(name) || (isScript && /^(href|src|action)$/i.test(name))
  })
}

describe.each(XSS_VECTORS)('%s', (vector) => {
  test.each([
    ['a page', `<html><body>${vector}<p>Ein Satz.</p></body></html>`],
    ['an article', `<article><p>Ein Satz.</p>${vector}</article>`],
    ['our own article', `<article data-generator="${GENERATOR}"><p>A ${vector}</p></article>`],
    ['a caption', `<figure class="cover"><figcaption>${vector}</figcaption></figure>`],
  ])('leaves nothing executable in %s', (_name, html) => {
    expect(executable(importers.html(html, countIds()).page)).toEqual([])
  })

  test.each([
    ['Markdown', `Ein Satz.\n\n${vector}\n\nNoch einer.`],
    ['our own Markdown', `---\ngenerator: ${GENERATOR}\n---\n\nA ${vector}\n\n${vector}`],
  ])('leaves nothing executable in %s', (_name, markdown) => {
    expect(executable(importers.markdown(markdown, countIds()).page)).toEqual([])
  })

  test('leaves nothing executable in a pasted piece', () => {
    const page = createPage({ body: parseHtmlFragment(vector, countIds()) })
    expect(executable(page)).toEqual([])
  })

  test('is nothing but words in every part of a page', () => {
    const words = [schema.text(vector.replace(/\n/g, ' '))]
    const page = createPage({
      title: vector,
      cover: createPicture('cover', { src: 'images/a.jpg' }, vector, words),
      lead: schema.node('lead', null, words).content,
      player: vector,
      facts: { slug: vector, series: vector, tags: [vector], guests: [vector] },
      body: [schema.node('paragraph', { speaker: vector, lang: vector }, words)],
    })
    expect(executable(page)).toEqual([])
  })
})

test('the search finds what is executable', () => {
  const link = schema.mark('link', { href: 'https://a.eu' })
  const page = createPage({ body: [schema.node('paragraph', null, [schema.text('x', [link])])] })
  expect(executable(page)).toEqual([])
  const [, , fragment] = EXPORT_TARGETS.map((target) => exporters[target].serialize(page, options))
  const spoiled = fromHtml(fragment?.text.replace('https://a.eu', 'javascript:alert(1)') ?? '')
  expect(findElements(spoiled, isExecutable)).toHaveLength(1)
})
