import type { PageDocument } from '../../schema/schema.ts'
import type { ExportLoss, ExportOptions } from '../format.ts'
import { serializeWordPress } from './serialize-wordpress.ts'

/** What goes onto the clipboard, by media type, and what it cannot hold. */
export interface WordPressCopy {
  'text/html': string
  'text/plain': string
  losses: ExportLoss[]
}

/**
 * A page to paste into the block editor of WordPress, which takes HTML with the comments of blocks for
 * blocks as they are, and so reads the very text of the export; its code editor takes the plain text.
 */
export function copyWordPress(page: PageDocument, options: ExportOptions): WordPressCopy {
  const { text, losses } = serializeWordPress(page, options)
  return { 'text/html': text, 'text/plain': text, losses }
}
