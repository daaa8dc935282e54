import { EMPTY_CREDIT } from '../../credits/credit.ts'
import { createPage, createPicture } from '../../page.ts'
import { Problem } from '../../problem.ts'
import { type PageDocument, schema } from '../../schema/schema.ts'
import { GENERATOR } from '../html/generator.ts'
import { parseHtmlFragment } from '../html/parse-html-fragment.ts'
import { importers } from '../importers.ts'
import { countIds } from './count-ids.ts'

/** The ways by which a stranger's text comes into a page. */
const WAYS: Readonly<Record<string, (hostile: string) => PageDocument>> = {
  'a page': (hostile) => html(`<html><body>${hostile}<p>Ein Satz.</p></body></html>`),
  'the head of a page': (hostile) =>
    html(`<html><head><title>${hostile}</title></head><body><p>Ein Satz.</p></body></html>`),
  'an article': (hostile) => html(`<article><p>Ein Satz.</p>${hostile}</article>`),
  'our own article': (hostile) =>
    html(`<article data-generator="${GENERATOR}"><p>A ${hostile}</p></article>`),
  'a caption': (hostile) =>
    html(`<figure class="cover"><img src="a.jpg"><figcaption>${hostile}</figcaption></figure>`),
  Markdown: (hostile) => markdown(`Ein Satz.\n\n${hostile}\n\nNoch einer.`),
  'our own Markdown': (hostile) =>
    markdown(`---\ngenerator: ${GENERATOR}\n---\n\nA ${hostile}\n\n${hostile}`),
  'front matter': (hostile) => {
    const words = JSON.stringify(hostile)
    return markdown(
      `---\ntitle: ${words}\ndescription: ${words}\nimage: ${words}\nlayout: ${words}\n---\n\nEin Satz.`,
    )
  },
  'a post of WordPress': (hostile) => importers.wordpress(postOf(hostile), countIds()).page,
  'plain text': (hostile) => importers.text(`${hostile}\n\nEin Satz.\n`, countIds()).page,
  'a pasted piece': (hostile) => createPage({ body: parseHtmlFragment(hostile, countIds()) }),
  'every part of a page': pageOf,
}

/** A page for each way in which a text comes in; none where it is refused. */
export function hostilePages(hostile: string): [way: string, page: PageDocument][] {
  return Object.entries(WAYS).flatMap(([way, read]) => {
    try {
      return [[way, read(hostile)] as [string, PageDocument]]
    } catch (error) {
      if (error instanceof Problem) return []
      throw error
    }
  })
}

const html = (source: string): PageDocument => importers.html(source, countIds()).page

const markdown = (source: string): PageDocument => importers.markdown(source, countIds()).page

function postOf(hostile: string): string {
  const cdata = `<![CDATA[${hostile.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
  return `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>${cdata}</title><content:encoded>${cdata}</content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>`
}

/** A page all of whose parts are nothing but this text. */
function pageOf(hostile: string): PageDocument {
  const words = [schema.text(hostile.replace(/\n/g, ' '))]
  const { validUntil: _, ...names } = EMPTY_CREDIT
  const credit = Object.fromEntries(Object.keys(names).map((name) => [name, hostile]))
  const link = schema.mark('link', { href: hostile, title: hostile })
  return createPage({
    title: hostile,
    cover: createPicture('cover', { src: 'images/a.jpg', credit }, hostile, words),
    lead: schema.node('lead', null, words).content,
    player: hostile,
    facts: { slug: hostile, series: hostile, tags: [hostile], guests: [hostile] },
    body: [
      schema.node('paragraph', { speaker: hostile, lang: hostile }, words),
      schema.node('heading', null, words),
      schema.node('blockquote', null, [schema.node('paragraph', null, words)]),
      schema.node('paragraph', null, [schema.text('a', [link])]),
      schema.node('paragraph', null, [
        schema.text(hostile.replace(/\n/g, ' '), [schema.mark('code')]),
      ]),
      createPicture('figure', { src: hostile, credit }, hostile, words),
    ],
  })
}
