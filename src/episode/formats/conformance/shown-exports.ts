import { HtmlRenderer, Parser } from 'commonmark'
import MarkdownIt from 'markdown-it'
import type { PageDocument } from '../../schema/schema.ts'
import { exportFormats } from '../export-formats.ts'
import { EXPORT_TARGETS, type ExportOptions } from '../format.ts'
import { exporters } from '../testing/exporters.ts'
import { serializeTextBundle } from '../textbundle/serialize-text-bundle.ts'

/** An export as HTML, as somebody's reader shows it. */
export interface ShownExport {
  /** The target and the reader ("hugo by markdown-it"). */
  what: string
  html: string
}

export const exportOptions: ExportOptions = {
  fallbackLanguage: 'de',
  pageUrl: 'https://a.eu/b/',
  pictureUrl: (src) => src,
}
const markdownIt = new MarkdownIt({ html: true })

/** The content of a Markdown file, without its front matter. */
export const contentOf = (markdown: string): string => markdown.replace(/^---\n.*?\n---\n/s, '')

/** A page in every target of Markdown and HTML: what is shown of it, by each reader that we have. */
export function shownExports(page: PageDocument): ShownExport[] {
  const shown: ShownExport[] = []
  /** The first target of each content: what is the same is read once. */
  const contents = new Map<string, string>()
  for (const target of EXPORT_TARGETS) {
    const { text } = exporters[target](page, exportOptions)
    const { mediaType } = exportFormats[target]
    const content = contentOf(text)
    if (mediaType === 'text/markdown' && !contents.has(content)) contents.set(content, target)
    if (mediaType === 'text/html') shown.push({ what: target, html: text })
  }
  const { files } = serializeTextBundle(page, { ...exportOptions, pictures: new Map() })
  const bundled = contentOf(new TextDecoder().decode(files.get('text.markdown')))
  if (!contents.has(bundled)) contents.set(bundled, 'textbundle')
  return [...shown, ...[...contents].flatMap(readMarkdown)]
}

function readMarkdown([content, target]: [content: string, target: string]): ShownExport[] {
  return [
    {
      what: `${target} by commonmark.js`,
      html: new HtmlRenderer().render(new Parser().parse(content)),
    },
    { what: `${target} by markdown-it`, html: markdownIt.render(content) },
  ]
}
