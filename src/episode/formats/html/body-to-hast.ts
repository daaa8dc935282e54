import type { Node } from '@tiptap/pm/model'
import type { Raw } from 'mdast-util-to-hast'
import { WrittenBlocks } from '../../written-blocks.ts'
import { blocksToHast } from './blocks-to-hast.ts'
import type { ExportContext } from './export-context.ts'
import { writeWatched } from './watched-context.ts'
import { writeHtml } from './write-html.ts'

const written = new WrittenBlocks('\n')

/** The blocks of a body as HTML source, each on a line of its own. */
export function bodyToHast(body: Node, context: ExportContext): Raw {
  return { type: 'raw', value: written.join(body.children, writeWatched(context, blockToHtml)) }
}

function blockToHtml(block: Node, context: ExportContext): string {
  return blocksToHast([block], context).map(writeHtml).join('')
}
