import type { Root as Hast } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Root as Mdast } from 'mdast'
import { takePlainBlocks } from '../html/plain-blocks.ts'
import type { SetAside } from '../html/reading.ts'
import { sanitizeContent } from '../html/sanitize-content.ts'
import { setAside } from '../html/set-aside.ts'
import { parseSyntax } from './markdown-syntax.ts'
import { mdastToHtml } from './mdast-to-html.ts'
import { plainMarkdownSource } from './plain-source.ts'

export interface ReadSyntax {
  /** The Markdown, for what is no content (front matter). Plain blocks can be missing in it. */
  tree: Mdast
  /** The content by allow-list, raw HTML and Markdown in one tree. */
  content: Hast
  setAside: SetAside[]
}

/** Reads Markdown as the HTML that it stands for. */
export function readSyntax(markdown: string): ReadSyntax {
  const { source, putBack } = takePlainBlocks(markdown, plainMarkdownSource)
  const read = readWholeSyntax(source)
  return putBack(read.content) ? read : readWholeSyntax(markdown)
}

/** The same without taking anything for plain. */
export function readWholeSyntax(markdown: string): ReadSyntax {
  const tree = parseSyntax(markdown)
  const content = fromHtml(mdastToHtml(tree), { fragment: true })
  const list = setAside(content)
  return { tree, content: sanitizeContent(content), setAside: list }
}
