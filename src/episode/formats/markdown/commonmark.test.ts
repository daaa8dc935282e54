import type { Node } from '@tiptap/pm/model'
import { Fragment } from '@tiptap/pm/model'
import { HtmlRenderer, Parser } from 'commonmark'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { pageParts } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import type { ExportOptions } from '../format.ts'
import { serializeHtmlFragment } from '../html/serialize-html.ts'
import { wordsOf } from '../html/words.ts'
import { arbitraryPage, RUNS } from '../testing/arbitrary-page.ts'
import { samplePage } from '../testing/sample-page.ts'
import { serializeMarkdown } from './serialize-markdown.ts'

const options: ExportOptions = { fallbackLanguage: 'de', pictureUrl: encodeURI }

/** The words that the reference implementation of CommonMark shows for our Markdown. */
function shownWords(page: Node): string {
  const body = serializeMarkdown(page, options).text.replace(/^---\n.*?\n---\n/s, '')
  const html = new HtmlRenderer().render(new Parser().parse(body))
  return oneLine(wordsOf(fromHtml(html, { fragment: true })))
}

test('the reference implementation shows the words of the sample page', () => {
  const { cover, lead, player, body } = pageParts(samplePage())
  const blocks = [lead, player, ...body.children].map((block) => block.textContent)
  const caption = `${cover.child(1).textContent} Foto: Stroisch.eu/Canva.com`
  expect(shownWords(samplePage())).toBe(oneLine([caption, ...blocks].join('\n')))
})

test(
  'the reference implementation shows the words of every page',
  () => {
    fc.assert(
      fc.property(arbitraryPage.map(withoutTitleAndStrikes), (page) => {
        const { text } = serializeHtmlFragment(page, options)
        expect(shownWords(page)).toBe(oneLine(wordsOf(fromHtml(text, { fragment: true }))))
      }),
      { numRuns: RUNS },
    )
  },
  RUNS * 600,
)

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** Title and date stand in the front matter; strikethrough is not CommonMark. */
function withoutTitleAndStrikes(page: Node): Node {
  const plain = withoutStrikes(page)
  const children = [schema.node('title'), ...plain.children.slice(1)]
  return schema.node('doc', { ...page.attrs, date: null }, children)
}

function withoutStrikes(node: Node): Node {
  const marks = schema.marks.strike.removeFromSet(node.marks)
  if (node.isText) return node.mark(marks)
  return node.type.create(node.attrs, Fragment.fromArray(node.children.map(withoutStrikes)), marks)
}
