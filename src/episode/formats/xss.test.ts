import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { EMPTY_CREDIT } from '../credits/credit.ts'
import { createPage, createPicture } from '../page.ts'
import { schema } from '../schema/schema.ts'
import { findElements } from './html/element.ts'
import { GENERATOR } from './html/generator.ts'
import { parseHtmlFragment } from './html/parse-html-fragment.ts'
import { importers } from './importers.ts'
import { countIds } from './testing/count-ids.ts'
import { executableIn, isExecutable, options } from './testing/executable-in.ts'
import { exporters } from './testing/exporters.ts'
import { PUBLISHED, XSS_VECTORS } from './testing/xss-vectors.ts'

describe.each([...XSS_VECTORS.map((vector) => ['', vector] as const), ...PUBLISHED])(
  '%s %s',
  (_cve, vector) => {
    test.each([
      ['a page', `<html><body>${vector}<p>Ein Satz.</p></body></html>`],
      ['an article', `<article><p>Ein Satz.</p>${vector}</article>`],
      ['our own article', `<article data-generator="${GENERATOR}"><p>A ${vector}</p></article>`],
      ['a caption', `<figure class="cover"><figcaption>${vector}</figcaption></figure>`],
    ])('leaves nothing executable in %s', (_name, html) => {
      expect(executableIn(importers.html(html, countIds()).page)).toEqual([])
    })

    test.each([
      ['Markdown', `Ein Satz.\n\n${vector}\n\nNoch einer.`],
      ['our own Markdown', `---\ngenerator: ${GENERATOR}\n---\n\nA ${vector}\n\n${vector}`],
    ])('leaves nothing executable in %s', (_name, markdown) => {
      expect(executableIn(importers.markdown(markdown, countIds()).page)).toEqual([])
    })

    test('leaves nothing executable in a pasted piece', () => {
      const page = createPage({ body: parseHtmlFragment(vector, countIds()) })
      expect(executableIn(page)).toEqual([])
    })

    test('is nothing but words in every part of a page', () => {
      const words = [schema.text(vector.replace(/\n/g, ' '))]
      const page = createPage({
        title: vector,
        cover: createPicture(
          'cover',
          { src: 'images/a.jpg', credit: creditOf(vector) },
          vector,
          words,
        ),
        lead: schema.node('lead', null, words).content,
        player: vector,
        facts: { slug: vector, series: vector, tags: [vector], guests: [vector] },
        body: [
          schema.node('paragraph', { speaker: vector, lang: vector }, words),
          schema.node('paragraph', null, [schema.text('a', [linkTo(vector)])]),
          createPicture('figure', { src: vector, credit: creditOf(vector) }, vector, words),
        ],
      })
      expect(executableIn(page)).toEqual([])
    })
  },
)

/** A credit that is nothing but this text. */
function creditOf(text: string): Record<string, string> {
  const { validUntil: _, ...words } = EMPTY_CREDIT
  return Object.fromEntries(Object.keys(words).map((name) => [name, text]))
}

const linkTo = (address: string) => schema.mark('link', { href: address, title: address })

test('the search finds what is executable', () => {
  const link = schema.mark('link', { href: 'https://a.eu' })
  const page = createPage({ body: [schema.node('paragraph', null, [schema.text('x', [link])])] })
  expect(executableIn(page)).toEqual([])
  const { text } = exporters['html-fragment'](page, options)
  const spoiled = fromHtml(text.replace('https://a.eu', 'javascript:alert(1)'))
  expect(findElements(spoiled, isExecutable)).toHaveLength(1)
})
