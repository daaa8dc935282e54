import type { Node } from '@tiptap/pm/model'
import type { Raw } from 'mdast-util-to-hast'
import { WrittenBlocks } from '../../written-blocks.ts'
import { blocksToHast } from './blocks-to-hast.ts'
import type { ExportContext } from './export-context.ts'
import { writeWatched } from './watched-context.ts'
import { writeHtml } from './write-html.ts'

const DIVIDER = '\n'
const written = new WrittenBlocks(DIVIDER)

/** Holds the body's place while the page around it is written. No text or attribute is written like it. */
export const BODY_PLACE: Raw = { type: 'raw', value: '<\0>' }

/** The blocks of a body as HTML source, each on a line of its own. */
export function bodyToHtml(body: Node, context: ExportContext): string {
  return written.join(body.children, writeWatched(context, blockToHtml))
}

/** The same in pieces, each the HTML of some blocks; pieces without a change are the same text again. */
export function bodyToHtmlPieces(body: Node, context: ExportContext): string[] {
  const pieces = written.pieces(body.children, writeWatched(context, blockToHtml))
  return pieces.filter((piece) => piece !== DIVIDER)
}

function blockToHtml(block: Node, context: ExportContext): string {
  return blocksToHast([block], context).map(writeHtml).join('')
}
