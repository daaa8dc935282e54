import type { PageDocument } from '../../schema/schema.ts'
import { serializeDocxParts } from '../docx/serialize-docx.ts'
import { findActive } from './find-active.ts'
import { findActiveInDocx } from './find-active-docx.ts'
import { readMarkup } from './read-markup.ts'
import { shownExports } from './shown-exports.ts'

/**
 * What of a page's exports could run, load or send anything, read by parsers that are none of ours: Markdown by
 * commonmark.js and markdown-it, and all HTML and XML by htmlparser2.
 * @returns each finding in a line
 */
export function findActiveInExports(page: PageDocument): string[] {
  const { files } = serializeDocxParts(page, { fallbackLanguage: 'de', pictures: new Map() })
  return [
    ...shownExports(page).flatMap(({ what, html }) =>
      findActive(readMarkup(html)).map((active) => `${what}: ${active}`),
    ),
    ...findActiveInDocx(files).map((active) => `docx: ${active}`),
  ]
}
