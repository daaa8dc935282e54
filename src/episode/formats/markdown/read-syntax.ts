import type { Root as Hast } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Root as Mdast } from 'mdast'
import { parseSyntax } from './markdown-syntax.ts'
import { mdastToHtml } from './mdast-to-html.ts'
import { takePlainParagraphs } from './plain-paragraphs.ts'

export interface ReadSyntax {
  /** The Markdown, for what is no content (front matter). Plain paragraphs can be missing in it. */
  tree: Mdast
  /** The content, raw HTML and Markdown in one tree. */
  content: Hast
}

/** Reads Markdown as the HTML that it stands for. */
export function readSyntax(markdown: string): ReadSyntax {
  const { source, putBack } = takePlainParagraphs(markdown)
  const tree = parseSyntax(source)
  const html = putBack(mdastToHtml(tree))
  return html === null ? readWholeSyntax(markdown) : { tree, content: parseContent(html) }
}

/** The same without taking anything for plain. */
export function readWholeSyntax(markdown: string): ReadSyntax {
  const tree = parseSyntax(markdown)
  return { tree, content: parseContent(mdastToHtml(tree)) }
}

function parseContent(html: string): Hast {
  return fromHtml(html, { fragment: true })
}
